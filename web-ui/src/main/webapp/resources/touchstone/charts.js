/* Gives a chart the theme's type and colours; named as a chart's extender. */
function touchstoneChart() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  const config = this.cfg.config;
  config.data.datasets.forEach((dataset, index) => {
    dataset.backgroundColor = value('--ts-series-' + (index + 1));
    dataset.borderColor = dataset.backgroundColor;
  });
  Chart.defaults.color = value('--ts-ink');
  Chart.defaults.borderColor = value('--ts-line');
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 14;
  wrapNames(config);
}

/* A long name takes several lines in a narrow chart, where one line would be cut off. */
const NARROW = 520;
function wrapNames(config) {
  if (config.options.indexAxis !== 'y') {
    return;
  }
  const y = config.options.scales.y || (config.options.scales.y = {});
  y.ticks = Object.assign({}, y.ticks, {
    autoSkip: false,
    font: (context) => ({ size: context.chart.width < NARROW ? 11 : 14 }),
    callback(value) {
      const name = this.getLabelForValue(value);
      return this.chart.width < NARROW ? lines(name, 16) : name;
    },
  });
}

function lines(text, length) {
  const all = [''];
  for (const word of text.split(' ')) {
    const last = all.pop();
    if (last && last.length + 1 + word.length > length) {
      all.push(last, word);
    } else {
      all.push(last ? last + ' ' + word : word);
    }
  }
  return all;
}
