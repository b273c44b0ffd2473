"""Opens sites in a browser and does what their readers do: `check.py PLANC PACKAGE HOSTILE FOLDER`."""

import os
import subprocess
import sys
import tempfile
import time

from browser import Browser, find

CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def holds(condition, told):
    if not condition:
        raise AssertionError(told)


def text(browser, what="main"):
    return browser.run(f"document.querySelector({what!r}).innerText")


def shown(browser, selector):
    return browser.run(f"document.querySelectorAll({selector!r}).length")


@check
def every_page_opens_with_one_heading(browser, site):
    browser.open(site)
    for route in ("", "plan", "results", "schedule", "dependencies", "money", "bodies", "coverage", "findings", "all"):
        browser.go("#/" + route)
        holds(shown(browser, "h1") == 1, f"{route}: one h1")
        levels = browser.run("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((node) => Number(node.tagName[1]))")
        steps = [after - before for before, after in zip(levels, levels[1:])]
        holds(levels[0] == 1 and max(steps, default=0) <= 1, f"{route}: headings in order, not {levels[:20]}")
        lost = browser.run("[...document.querySelectorAll('main a[href^=\"#/node/\"]')].filter((link) => link.textContent.trim() === '').length")
        holds(lost == 0, f"{route}: {lost} links without a text")
        labels = browser.run("[...document.querySelectorAll('main')].flatMap((node) => node.innerText.match(/\\b(?:site|money|word|kind|keyword|relation)\\.[a-z-]+/g) || [])")
        holds(labels == [], f"{route}: labels without words: {labels}")


@check
def search_finds_in_titles_and_texts_without_marks(browser, site):
    browser.open(site + "#/plan")
    browser.run("document.getElementById('search').focus()")
    browser.type("video trafficking")
    browser.wait("document.querySelectorAll('.results li').length > 0")
    holds("Produce a video" in text(browser, ".results li"), "the best comes first")
    holds("q=video" in browser.run("location.hash"), "the address keeps what is looked for")
    browser.go("#/plan?q=nothing-is-called-this")
    holds(shown(browser, ".results li") == 0, "what is not there is not found")
    browser.go("#/plan?q=mobilé")
    same = shown(browser, ".results li")
    browser.go("#/plan?q=MOBILE")
    holds(same == shown(browser, ".results li"), "marks and capitals make no difference")


@check
def filters_filter(browser, site):
    browser.open(site + "#/plan?kind=activity")
    holds(set(browser.run("[...document.querySelectorAll('.results li .quiet')].map((node) => node.textContent.split(' · ')[0])")) == {"Activity"}, "activities only")
    all_of_them = shown(browser, ".results li")
    browser.run("{ const select = document.getElementById('choice-area'); select.selectedIndex = 1; select.dispatchEvent(new Event('change')); }")
    browser.wait("document.querySelectorAll('.results li').length > 0")
    holds(0 < shown(browser, ".results li") < all_of_them, "an area has some of them")
    browser.go("#/plan?found=1")
    holds(shown(browser, ".results li") > 0 and "finding" in text(browser, ".results li"), "with findings")


@check
def a_sum_beside_a_bar_is_what_the_table_says_is_planned(browser, site):
    browser.go("#/money")
    sums = browser.run("[...document.querySelectorAll('main .bar-sum')].map((sum) => sum.textContent)")
    cells = browser.run(
        "[...document.querySelectorAll('main table')].flatMap((table) => {"
        " const at = [...table.querySelectorAll('thead th')].findIndex((head) => head.textContent === 'Planned');"
        " return at < 0 ? [] : [...table.querySelectorAll('tbody tr')].map((row) => row.children[at]?.textContent); })"
    )
    holds(len(sums) >= 6, f"{len(sums)} bars of areas and years")
    holds(all(sum in cells for sum in sums), f"{[sum for sum in sums if sum not in cells]} stand in no table")


@check
def links_lead_and_the_way_back_works(browser, site):
    browser.open(site)
    browser.run("document.querySelector('.areas a').click()")
    browser.wait("location.hash.startsWith('#/node/')")
    browser.wait("document.querySelector('h1') && !document.querySelector('.areas')")
    title = text(browser, "h1")
    holds(browser.run("document.title").startswith(title), "the window is called like the page")
    holds(browser.run("document.activeElement.tagName") == "MAIN", "the page has the focus")
    browser.run("document.querySelector('main .plain a').click()")
    browser.wait(f"document.querySelector('h1').innerText !== {title!r}")
    browser.run("history.back()")
    browser.wait(f"document.querySelector('h1').innerText === {title!r}")
    browser.run("history.back()")
    browser.wait("!!document.querySelector('.areas')")


@check
def every_link_inside_leads_somewhere(browser, site):
    browser.open(site + "#/all")
    for _ in range(200):
        if not shown(browser, ".more"):
            break
        browser.run("document.querySelectorAll('.more').forEach((button) => button.click())")
    routes = browser.run("[...new Set([...document.querySelectorAll('main a[href^=\"#/\"]')].map((link) => link.getAttribute('href')))]")
    holds(len(routes) > 200, f"{len(routes)} links")
    lost = browser.run("""(async () => {
        const lost = [];
        for (const route of %s) {
            const heard = new Promise((done) => addEventListener('hashchange', done, { once: true }));
            location.hash = route;
            // An address that stands already is no change.
            await Promise.race([heard, new Promise((done) => setTimeout(done, 300))]);
            if (document.querySelector('main').classList.contains('page-lost') || document.querySelectorAll('h1').length !== 1) lost.push(route);
        }
        return lost;
    })()""" % routes)
    holds(lost == [], f"lead nowhere: {lost[:5]}")
    browser.go("#/node/there-is-no-such-thing")
    holds(shown(browser, ".page-lost") == 1, "a page that is not there says so")


@check
def a_thing_is_linked_both_ways(browser, site):
    browser.open(site + "#/node/nap-2020-2021.awareness.video")
    holds("survey-public" in browser.run("[...document.querySelectorAll('main a')].map((link) => link.href).join()"), "what it requires")
    browser.run("[...document.querySelectorAll('main a')].find((link) => link.href.includes('survey-public')).click()")
    browser.wait("location.hash.includes('survey-public')")
    browser.wait("document.querySelector('.place') && document.querySelector('.place').innerText.includes('survey-public')")
    holds("Required by" in text(browser), "what requires it")
    holds("awareness.video" in browser.run("[...document.querySelectorAll('main a')].map((link) => link.href).join()"), "leads back")


@check
def the_keyboard_reaches_and_walks_the_tree(browser, site):
    browser.open(site + "#/plan")
    for _ in range(40):
        browser.key("Tab")
        if browser.run("document.activeElement.getAttribute('role') === 'treeitem'"):
            break
    holds(browser.run("document.activeElement.getAttribute('role')") == "treeitem", "Tab comes to the tree")
    seen = browser.run("getComputedStyle(document.activeElement.querySelector('.row')).outlineStyle")
    holds(seen == "solid", "one sees where one is")
    browser.key("ArrowDown")
    browser.key("ArrowRight")
    holds(browser.run("document.activeElement.getAttribute('aria-expanded')") in ("true", None), "the arrow opens")
    browser.key("Enter")
    browser.wait("location.hash.startsWith('#/node/')")
    browser.go("#/plan")
    browser.key("/")
    holds(browser.run("document.activeElement.id") == "search", "a slash goes to the search")


@check
def a_phone_does_not_scroll_sideways(browser, site):
    browser.size(390, 844, is_phone=True)
    try:
        for route in ("", "plan", "results", "schedule", "dependencies", "money", "bodies", "coverage", "findings", "node/thb"):
            browser.open(site + "#/" + route)
            width = browser.run("document.documentElement.scrollWidth")
            holds(width <= 390, f"{route}: {width} wide")
    finally:
        browser.size(1400, 1000)


@check
def what_is_read_has_contrast_in_light_and_dark(browser, site):
    for theme in ("light", "dark"):
        browser.media(prefers_color_scheme=theme)
        for route in ("", "plan", "schedule", "money", "bodies", "coverage", "findings", "node/nap-2020-2021.awareness.video"):
            browser.open(site + "#/" + route)
            holds(browser.run("document.documentElement.dataset.theme") == theme, f"{theme} is taken from the system")
            weak = browser.run(CONTRAST)
            holds(weak == [], f"{theme}, {route}: {weak[:5]}")
    browser.run("document.querySelector('.light').click()")
    holds(browser.run("document.documentElement.dataset.theme") == "light", "the switch turns")
    browser.run("localStorage.clear()")
    browser.media(prefers_color_scheme="light")


# Every stretch of text that can be seen, against the nearest ground below it.
CONTRAST = """(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const colour = (text) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
    const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
    const over = (top, ground) => top.slice(0, 3).map((v, at) => v * top[3] / 255 + ground[at] * (1 - top[3] / 255)).concat(255);
    const ground = (node) => {
        const layers = [];
        for (let at = node; at; at = at.parentElement) layers.push(colour(getComputedStyle(at).backgroundColor));
        return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 255]);
    };
    const weak = new Set();
    for (const node of document.querySelectorAll('body *')) {
        if (![...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()) || node.closest('script, style, noscript, option, .unseen')) continue;
        if (node.getClientRects().length === 0 || node.closest('.thin')) continue;
        const style = getComputedStyle(node);
        const below = ground(node);
        const text = over(colour(node.closest('svg') ? style.fill : style.color), below);
        const [a, b] = [light(text), light(below)].sort((one, two) => two - one);
        const size = parseFloat(style.fontSize);
        const needed = size >= 24 || (size >= 18.6 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
        if ((a + .05) / (b + .05) < needed) weak.add(`${node.tagName}.${node.className.baseVal ?? node.className} "${node.textContent.trim().slice(0, 30)}" ${((a + .05) / (b + .05)).toFixed(2)}`);
    }
    return [...weak];
})()"""


@check
def everything_has_a_name_for_those_who_cannot_see(browser, site):
    browser.open(site)
    for landmark in ("header", "nav[aria-label]", "main", "footer"):
        holds(shown(browser, landmark) >= 1, landmark)
    for route in ("", "plan", "results", "schedule", "dependencies", "money", "bodies", "coverage", "findings"):
        browser.go("#/" + route)
        nameless = browser.run("""[...document.querySelectorAll('svg')].filter((node) => !node.closest('[aria-hidden="true"]')
            && !(node.getAttribute('role') === 'img' && node.getAttribute('aria-label') && node.querySelector('title'))).length""")
        holds(nameless == 0, f"{route}: {nameless} drawings without a name")
        bare = browser.run("[...document.querySelectorAll('table')].filter((node) => !node.caption || [...node.querySelectorAll('th')].some((head) => !head.scope)).length")
        holds(bare == 0, f"{route}: {bare} tables without a caption or heads of columns and rows")
        unnamed = browser.run("""[...document.querySelectorAll('input, select, button, a')].filter((node) => !node.textContent.trim()
            && !node.getAttribute('aria-label') && !(node.id && document.querySelector(`label[for="${node.id}"]`))).length""")
        holds(unnamed == 0, f"{route}: {unnamed} controls without a name")


@check
def print_shows_all(browser, site):
    browser.open(site + "#/findings")
    browser.go("#/coverage")
    browser.print()
    holds(browser.run("[...document.querySelectorAll('details')].every((node) => node.open)"), "what is closed is opened")
    browser.go("#/plan")
    browser.print()
    holds(shown(browser, "[aria-expanded='false']") == 0, "the whole tree is open")
    browser.go("#/all")
    pages = browser.print()
    holds(pages.startswith(b"%PDF") and pages.count(b"/Type /Page\n") + pages.count(b"/Type /Page ") + pages.count(b"/Type /Page/") > 20, "many pages")
    things = browser.run("JSON.parse(document.getElementById('plan').textContent).things")
    own = len(things["kind"]) - len(things["package"])
    holds(shown(browser, ".sheet-thing") == own, f"every one of {own} things")
    holds(shown(browser, ".more") == 0, "nothing is left to open")


@check
def the_page_keeps_still_for_those_who_ask(browser, site):
    browser.media(prefers_reduced_motion="reduce")
    browser.open(site + "#/plan")
    moving = browser.run("[...document.querySelectorAll('*')].filter((node) => getComputedStyle(node).transitionDuration !== '0s' || getComputedStyle(node).animationName !== 'none').length")
    holds(moving == 0, f"{moving} move")
    browser.media()


def hostile(browser, site):
    """A plan whose texts would do something if they were anything but text."""
    browser.open(site)
    for route in ("", "plan?q=script", "results", "schedule", "dependencies", "money", "bodies", "findings", "all"):
        browser.go("#/" + route)
        holds(browser.run("window.harm === undefined"), f"{route}: nothing of the plan runs")
    browser.print()
    holds(browser.run("window.harm === undefined"), "nothing runs in print")
    holds(shown(browser, "main script, main img, main iframe, main style, main form[action], main [onclick], main [onerror], main [onload]") == 0, "nothing of it is markup")
    holds(shown(browser, "script") == 2, "no script but ours")
    acting = browser.run("[...document.querySelectorAll('a')].map((link) => link.protocol).filter((kind) => !['file:', 'https:', 'http:', 'about:'].includes(kind))")
    holds(acting == [], f"links that act: {acting}")
    holds("</script>" in text(browser), "it can be read")
    turned = browser.run("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.getElementById('plan').textContent)")
    holds(not turned, "nothing turns the direction of writing")


def main():
    planc, package, dangerous, folder = sys.argv[1:5]
    program = find()
    if program is None:
        print("there is no Chromium here: the site is not opened")
        return 0
    def make(path, name, language):
        file = os.path.join(folder, name)
        subprocess.run([planc, "site", path, "--as-of", "2020-05-15", "--lang", language, "--output", file], check=True, stderr=subprocess.DEVNULL)
        return "file://" + file
    site = make(package, "site.html", "en")
    albanian = make(package, "site-sq.html", "sq")
    browser = Browser(program)
    failed = 0
    try:
        browser.size(1400, 1000)
        jobs = [(function.__name__, lambda function=function: function(browser, site)) for function in CHECKS]
        jobs.append(("every_page_opens_in_albanian", lambda: every_page_opens_with_one_heading(browser, albanian)))
        jobs.append(("a_hostile_plan_is_harmless", lambda: hostile(browser, make(dangerous, "hostile.html", "en"))))
        for name, job in jobs:
            start = time.monotonic()
            browser.events.clear()
            try:
                job()
                holds(browser.errors() == [], f"the console says {browser.errors()[:3]}")
                holds(browser.requests() == [], f"asks the network for {browser.requests()[:3]}")
                print(f"ok      {name.replace('_', ' ')} ({time.monotonic() - start:.1f} s)")
            except AssertionError as mistake:
                failed += 1
                print(f"FAILED  {name.replace('_', ' ')}: {mistake}")
    finally:
        browser.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
