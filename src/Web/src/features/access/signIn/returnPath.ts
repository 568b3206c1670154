/** Where one goes after signing in: a path of the portal, whatever the address claims. */
export function returnPathOf(parameters: URLSearchParams): string {
  const path = parameters.get('till') ?? '/';
  // two slashes, or a backslash that browsers read as one, would lead to another host
  return /^\/(?![/\\])/.test(path) && !path.startsWith('/logga-in') ? path : '/';
}
