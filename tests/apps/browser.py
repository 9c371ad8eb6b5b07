"""Fill in a form of an app of a trial in a real browser: a bad value, the same mended, saved.

Usage: browser.py URL, where URL is the address of the app's list page.
"""

import sys

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

SECONDS = 20
BAD = "!?!"
GOOD = "Water the plants"


def main(url):
    browser = start()
    try:
        save_a_row(browser, url)
    finally:
        browser.quit()


def start():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(flag)
    options.add_argument("--window-size=800,900")
    service = webdriver.ChromeService(executable_path="/usr/bin/chromedriver")
    return webdriver.Chrome(options=options, service=service)


def save_a_row(browser, url):
    browser.get(url + "new/")
    fill_in(browser, BAD)
    title = browser.find_element(By.NAME, "title")
    error = browser.find_element(By.ID, title.get_attribute("aria-describedby"))
    assert error.text == "Write at least one letter or digit.", error.text
    assert error.is_displayed()
    assert title.get_attribute("aria-invalid") == "true"
    assert title.get_attribute("value") == BAD

    title.clear()
    fill_in(browser, GOOD)
    assert browser.find_element(By.TAG_NAME, "h1").text == GOOD
    assert browser.find_element(By.CSS_SELECTOR, "[role=status]").is_displayed()

    browser.get(url)
    assert GOOD in [link.text for link in browser.find_elements(By.CSS_SELECTOR, "td a")]


def fill_in(browser, title):
    """Type a title, choose the first of the choices, and save."""
    field = browser.find_element(By.NAME, "title")
    label = browser.find_element(By.CSS_SELECTOR, f"label[for='{field.get_attribute('id')}']")
    label.click()
    assert browser.switch_to.active_element == field, "a click on the label leads into the field"
    field.send_keys(title)
    Select(browser.find_element(By.NAME, "priority")).select_by_visible_text("low")
    browser.find_element(By.CSS_SELECTOR, "form[method=post] button").click()
    WebDriverWait(browser, SECONDS).until(lambda _: is_gone(field))


def is_gone(element):
    try:
        element.is_enabled()
    except Exception:  # Whatever the driver says of an element of a page that was left.
        return True
    return False


if __name__ == "__main__":
    main(*sys.argv[1:])
