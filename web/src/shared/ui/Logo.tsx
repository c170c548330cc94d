import './Logo.css'

/** The mark: an O that closes around a house with its lamp lit; the name beside it. */
export const Logo = () => (
  <span className="logo">
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path className="logo-ring" d="M13.2 35.6A17 17 0 1 1 26.8 35.6" />
      <path className="logo-house" d="M12 36V20.5L20 13l8 7.5V36z" />
      <path className="logo-lamp" d="M17.2 30.5v-5.3a2.8 2.8 0 0 1 5.6 0v5.3z" />
    </svg>
    <span className="logo-name">Omzien</span>
  </span>
)
