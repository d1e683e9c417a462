import { createRoot } from "react-dom/client";
import { App } from "./App";
import "slack-blocks-to-jsx/dist/style.css";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/frame.css";
import "./styles/messages.css";
import "./styles/blocks.css";
import "./styles/controls.css";
import "./styles/dialogs.css";
import "./styles/notes.css";

const page = document.getElementById("page");
// What can't be drawn is a box on the page (see Guard), and no error of the page's own.
if (page) createRoot(page, { onCaughtError: console.info }).render(<App />);
