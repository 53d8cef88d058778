// Runs before the first paint, so that a chosen theme never flashes. Without a script the system's own theme holds.
(() => {
  const root = document.documentElement;
  const kept = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  };
  const show = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === (root.dataset.theme ?? "system")));
    }
  };
  const choose = (theme) => {
    try {
      if (theme === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch {
      // A browser that keeps nothing shows the theme until the page is left.
    }
    show(theme);
  };
  show(kept());
  addEventListener("DOMContentLoaded", () => {
    show(root.dataset.theme ?? kept());
    for (const box of document.querySelectorAll("[data-theme-box]")) box.hidden = false;
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("[data-theme-choice]");
      if (button) choose(button.dataset.themeChoice);
    });
  });
  addEventListener("storage", ({ key }) => key === "theme" && show(kept()));
})();
