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
if (page) createRoot(page).render(<App />);
