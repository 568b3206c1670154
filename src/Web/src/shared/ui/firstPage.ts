/** The page that was opened in the browser has the focus where browsers put it; every later one puts it on its heading. */
export const firstPage = {
  isLeft: false,
};
