// Keys, the whole article in its place, and turning the page. Without this file all works by buttons and links.
"use strict"

let leaving = false

const fieldIn = (element) => element.querySelector("input:not([type=hidden]), select, textarea")

function press(element) {
  const box = element.closest("details")
  if (element.matches("summary")) {
    element.click()
    if (box.open) fieldIn(box).focus()
  } else if (element.matches("input, textarea, fieldset")) {
    if (box) box.open = true
    element.focus()
    if (element.select) element.select()
  } else if (element.matches(".whole")) {
    const all = [...document.querySelectorAll("a.whole")]
    const expanded = element.getAttribute("aria-expanded")
    all.filter((link) => link.getAttribute("aria-expanded") === expanded).forEach(toggleWhole)
  } else {
    element.click()
  }
}

async function toggleWhole(link) {
  const side = link.closest("li")
  const shown = side.querySelector(".article")
  if (link.dataset.busy) return
  if (shown) {
    shown.remove()
    side.querySelector(".context").hidden = false
    link.setAttribute("aria-expanded", "false")
    return
  }
  link.dataset.busy = "1"
  try {
    const answer = await fetch(link.href)
    if (!answer.ok) throw new Error(answer.statusText)
    show(side, new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("whole"))
    link.setAttribute("aria-expanded", "true")
  } catch {
    location.assign(link.href)
  } finally {
    delete link.dataset.busy
  }
}

function show(side, article) {
  const place = article.querySelector("#claim")
  article.removeAttribute("id")
  article.className = "article"
  article.tabIndex = 0
  article.setAttribute("role", "region")
  article.setAttribute("aria-label", `Whole article: ${side.querySelector("h2").textContent}`)
  const context = side.querySelector(".context")
  context.hidden = true
  context.after(article)
  if (!place) return
  place.removeAttribute("id")
  article.scrollTop = place.offsetTop - article.offsetTop - article.clientHeight / 3
}

function keysOff() {
  return localStorage.getItem("keys-off") === "yes"
}

document.addEventListener("keydown", (event) => {
  const field = event.target.closest("input:not([type=checkbox]), textarea, select")
  if (field && event.key === "Escape") field.blur()
  if (field && event.key === "Enter" && event.ctrlKey) field.form?.querySelector("[value=note]")?.click()
  if (field || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return
  if (keysOff() || document.querySelector("dialog[open]")) return
  const element = document.querySelector(`[aria-keyshortcuts~=${JSON.stringify(event.key)}]`)
  if (!element) return
  event.preventDefault()
  if (!leaving) press(element)
})

// The next page in the place of this one, without the browser's pause between two pages.
async function turn(address, fields) {
  const answer = await fetch(address, fields ? { method: "POST", body: new URLSearchParams(fields) } : {})
  if (!answer.ok) throw new Error(answer.statusText)
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  document.body.replaceWith(page.body)
  document.title = page.title
  history.pushState(null, "", answer.url)
  scrollTo(0, 0)
  begin()
  document.getElementById("main").focus()
}

// Once at a time: a second press before the page has turned is no second verdict.
async function leave(turned, otherwise) {
  if (leaving) return
  leaving = true
  try {
    await turned()
    leaving = false
  } catch {
    otherwise() // the browser itself shows what is wrong; what the server refused has changed nothing
  }
}

function unsavedNote() {
  const note = document.getElementById("note")
  return note && note.value !== note.defaultValue ? note : null
}

function saveNote(note) {
  const fields = new URLSearchParams({ do: "note", note: note.value })
  return fetch(note.form.action, { method: "POST", body: fields, keepalive: true })
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (link.matches(".whole")) {
    event.preventDefault()
    toggleWhole(link)
  } else if (link.dataset.opens) {
    event.preventDefault()
    document.getElementById(link.dataset.opens).showModal()
  } else if (link.matches("[rel=next], [rel=prev]")) {
    event.preventDefault()
    const note = unsavedNote()
    leave(async () => {
      if (note) await saveNote(note)
      await turn(link.href)
    }, () => location.assign(link.href))
  }
})

document.addEventListener("submit", (event) => {
  const form = event.target
  if (form.method !== "post") return
  event.preventDefault()
  const fields = new FormData(form, event.submitter)
  leave(() => turn(form.action, fields), () => {
    const button = document.createElement("input")
    Object.assign(button, { type: "hidden", name: "do", value: fields.get("do") ?? "" })
    form.append(button)
    form.submit()
  })
})

// A note that was typed and not saved is saved on the way out.
addEventListener("pagehide", () => {
  const note = unsavedNote()
  if (note && !leaving) saveNote(note)
})

addEventListener("pageshow", () => { leaving = false })
addEventListener("popstate", () => location.reload())

function begin() {
  const off = document.getElementById("keys-off")
  off.checked = keysOff()
  off.addEventListener("change", () => { localStorage.setItem("keys-off", off.checked ? "yes" : "no") })
}

begin()
