// A browser without pages: it keeps cookies, follows redirects, and fills in the provider's own forms.

export class Browser {
  #cookies = new Map();

  /** Sends a request; follows nothing. */
  async send(address, { method = 'GET', headers = {}, body } = {}) {
    const { origin } = new URL(address);
    const jar = this.#jarOf(origin);
    const response = await fetch(address, {
      method, body, redirect: 'manual',
      headers: { ...headers, ...(jar.size > 0 && { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) {
        jar.delete(name);
      } else {
        jar.set(name, value);
      }
    }
    return response;
  }

  /** Sends JSON as a page of the product does. */
  async post(address, body) {
    const response = await this.send(address, { method: 'POST', headers: { 'content-type': 'application/json', 'x-samverkan': '1' }, body: JSON.stringify(body) });
    return response.status === 204 ? undefined : response.json();
  }

  /** Where a response leads. */
  static next = (response, from) => new URL(response.headers.get('location'), from).href;

  /**
   * Signs in at the provider and agrees to what it asks, until it leads back.
   * @returns the address that it leads back to, which is not opened.
   */
  async agree(address, issuer, login) {
    for (let steps = 0; steps < 12; steps++) {
      const response = await this.send(address);
      if (response.status >= 300 && response.status < 400) {
        address = Browser.next(response, address);
      } else {
        const page = await response.text();
        const action = /action="([^"]+)"/.exec(page)?.[1];
        const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
        if (!action || !prompt) {
          throw new Error(`${response.status} at ${address}: ${page.slice(0, 500)}`);
        }
        const sent = await this.send(new URL(action, address), {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'vad som helst' }) }),
        });
        address = Browser.next(sent, address);
      }
      if (!address.startsWith(issuer)) {
        return address;
      }
    }
    throw new Error(`The provider leads nowhere: ${address}`);
  }

  /** Gives up every cookie of an origin. */
  forget(origin) {
    this.#cookies.delete(origin);
  }

  #jarOf(origin) {
    if (!this.#cookies.has(origin)) {
      this.#cookies.set(origin, new Map());
    }
    return this.#cookies.get(origin);
  }
}
