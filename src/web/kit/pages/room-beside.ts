import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is wide enough for a column beside the page; below that it stands above or beneath. */
export const useRoomBeside = (): boolean =>
  useMediaQuery('(min-width: 901px)', true, { getInitialValueInEffect: false });
