import type { HomeView, KnownBlock, ModalView } from '@slack/types';

/** What a bot shows: the blocks of a message, a modal, and its home. */
export interface Judged {
  message: KnownBlock[];
  modal: ModalView;
  home: HomeView;
}
