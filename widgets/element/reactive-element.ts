import type { CSSResult, CSSResultGroup, PropertyDeclaration, PropertyDeclarations, ReactiveController } from 'lit';

/** Takes the place of an element's own class where there is no page, as in Node. */
const BrowserElement = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/** A style sheet that is made once, when the first element takes it on. */
class Style {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

export const css = ({ raw }: TemplateStringsArray): Style => new Style(raw.join(''));

type Changed = Map<PropertyKey, unknown>;

interface Controller extends ReactiveController {
  /** The element could not be drawn; answers whether this was because of what the controller gave it. */
  hostFailed?(error: unknown): boolean;
}

/** Frameworks set properties where there are any: what they set is read as the attribute of that text is. */
function readAs({ converter, type }: PropertyDeclaration, value: unknown): unknown {
  if (value && typeof value === 'object') return value;
  const text = (value ?? null) as string | number | boolean | null;
  if (converter) return (converter as (text: string | null) => unknown)(text === null ? null : String(text));
  return type === String ? (value ?? '') : value;
}

/**
 * As much of Lit's class of this name as our elements need: the build puts it in that one's place (see
 * build/slim-lit-plugin.ts), which weighs three times as much, since it serves browsers and ways of writing elements that
 * we do not. Properties are declared by `static properties`, each an attribute; none is reflected.
 */
export class ReactiveElement extends BrowserElement {
  static properties: PropertyDeclarations = {};
  static styles: CSSResultGroup = [];
  /** By the name of its attribute: each property and how it is read. */
  static declared = new Map<string, [string, PropertyDeclaration]>();

  static get observedAttributes(): string[] {
    this.declare();
    return [...this.declared.keys()];
  }

  /** Makes the accessors of this class, once, after those of the classes above it. */
  static declare(): void {
    if (Object.hasOwn(this, 'declared')) return;
    const above = Object.getPrototypeOf(this) as typeof ReactiveElement;
    above.declare();
    this.declared = new Map(above.declared);
    if (!Object.hasOwn(this, 'properties')) return;
    for (const [name, options] of Object.entries(this.properties)) {
      this.declared.set((options.attribute as string) || name.toLowerCase(), [name, options]);
      const held = Symbol();
      Object.defineProperty(this.prototype, name, {
        get() {
          return this[held];
        },
        set(given: unknown) {
          const old: unknown = this[held];
          const value = (this[held] = readAs(options, given));
          if (!Object.is(value, old)) this.requestUpdate(name, old);
        },
      });
    }
  }

  static get elementStyles(): CSSResult[] {
    return [this.styles].flat(3) as CSSResult[];
  }

  declare renderRoot: ShadowRoot;
  declare willUpdate?: (changed: Changed) => void;
  declare updated?: (changed: Changed) => void;
  #isUpdatePending = false;
  hasUpdated = false;
  #changed: Changed = new Map();
  readonly #controllers = new Set<Controller>();
  /** What a page has given an element before it was one. */
  #given: Record<string, unknown> = {};
  #begin!: (now: boolean) => void;
  #complete = new Promise<boolean>((resolve) => (this.#begin = resolve));

  constructor() {
    super();
    for (const [name] of (this.constructor as typeof ReactiveElement).declared.values()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#given[name] = this[name as keyof this];
      delete this[name as keyof this];
    }
    this.requestUpdate();
  }

  addController(controller: Controller): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = (this.constructor as typeof ReactiveElement).elementStyles.map(({ styleSheet }) => styleSheet!);
    return root;
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#begin(true);
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    const declared = (this.constructor as typeof ReactiveElement).declared.get(attribute);
    if (!declared) return;
    const [name, { type }] = declared;
    (this as unknown as Record<string, unknown>)[name] = type === Boolean ? value !== null : value;
  }

  requestUpdate(name?: PropertyKey, old?: unknown): void {
    if (name !== undefined && !this.#changed.has(name)) this.#changed.set(name, old);
    if (!this.#isUpdatePending) this.#complete = this.#schedule();
  }

  get updateComplete(): Promise<boolean> {
    return this.#complete;
  }

  async #schedule(): Promise<boolean> {
    this.#isUpdatePending = true;
    await this.#complete;
    await this.scheduleUpdate();
    return !this.#isUpdatePending;
  }

  scheduleUpdate(): void | Promise<unknown> {
    this.performUpdate();
  }

  performUpdate(): void {
    if (!this.hasUpdated) {
      this.renderRoot ??= this.createRenderRoot();
      Object.assign(this, this.#given);
      this.#given = {};
    }
    const changed = this.#changed;
    try {
      if (!this.shouldUpdate(changed)) return this.#settle();
      this.willUpdate?.(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update(changed);
      this.hasUpdated = true;
      this.updated?.(changed);
    } catch (error) {
      this.#settle();
      if (![...this.#controllers].some((controller) => controller.hostFailed?.(error))) reportError(error);
    }
  }

  shouldUpdate(_changed: Changed): boolean {
    return true;
  }

  update(_changed: Changed): void {
    this.#settle();
  }

  #settle(): void {
    this.#changed = new Map();
    this.#isUpdatePending = false;
  }
}
