// Plays a signal diagram once when it comes into view, and lets a reader stop it. Without this file it is still.
const LENGTH = 6000;
const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;

for (const figure of isStill ? [] : document.querySelectorAll("[data-signal-path]")) {
  const button = figure.querySelector("button");
  const play = () => {
    figure.classList.remove("is-live", "is-paused");
    void figure.getBoundingClientRect();
    figure.classList.add("is-live");
    button.textContent = button.dataset.pause;
  };
  const moving = () =>
    figure
      .getAnimations({ subtree: true })
      .filter(({ animationName, playState }) => animationName !== undefined && playState === "running");
  const end = () => {
    if (moving().length === 0 && !figure.classList.contains("is-paused")) button.textContent = button.dataset.again;
  };
  button.addEventListener("click", () => {
    const isPaused = figure.classList.contains("is-paused");
    if (!isPaused && moving().length === 0) return play();
    figure.classList.toggle("is-paused", !isPaused);
    button.textContent = isPaused ? button.dataset.pause : button.dataset.goOn;
  });
  figure.addEventListener("animationend", end);
  const seen = new IntersectionObserver(
    ([entry]) => {
      if (!entry.isIntersecting) return;
      seen.disconnect();
      button.hidden = false;
      play();
      setTimeout(end, LENGTH + 100);
    },
    { threshold: 0.5 },
  );
  seen.observe(figure);
}
