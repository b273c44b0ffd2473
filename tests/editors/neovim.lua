-- A plan in Neovim. Run by neovim.sh, with the folder of a package as PLANS and the program as PLANC.

local failed = false

local function say(text)
  io.stdout:write(text .. "\n")
end

local function that(what, done)
  say((done and "ok   " or "FAIL ") .. what)
  if not done then
    failed = true
    vim.cmd("cquit 1")
  end
end

local function wait(condition)
  return vim.wait(30000, condition, 50)
end

local folder = vim.env.PLANS
vim.cmd("edit " .. folder .. "/action-plan.plan")
local buffer = vim.api.nvim_get_current_buf()
vim.bo[buffer].filetype = "plan"

local ended
local id = vim.lsp.start_client({
  name = "planc",
  cmd = { vim.env.PLANC, "lsp" },
  root_dir = folder,
  on_exit = function(code)
    ended = code
  end,
})
that("the server starts", id ~= nil)
vim.lsp.buf_attach_client(buffer, id)
local client = vim.lsp.get_client_by_id(id)
that("it answers the first question", wait(function()
  return client.initialized
end))

that("findings come", wait(function()
  return #vim.diagnostic.get(buffer) > 0
end))

--- Puts the cursor on the last letter of the first place of `needle`.
local function go_to(needle)
  for line, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local _, last = text:find(needle, 1, true)
    if last then
      vim.api.nvim_win_set_cursor(0, { line, last - 1 })
      return
    end
  end
  that("there is " .. needle, false)
end

local function ask(method, parameters)
  local answer, why = client.request_sync(method, parameters, 30000, buffer)
  that(method .. " is answered", answer ~= nil and answer.err == nil and why == nil)
  return answer.result
end

go_to("serves cooperation")
local places = ask("textDocument/definition", vim.lsp.util.make_position_params())
local place = places and (places[1] or places)
local uri = place and (place.uri or place.targetUri)
that("a reference leads to its definition, in the other file", uri ~= nil and uri:match("strategy%.plan$") ~= nil)

go_to("measure cooperation-measure")
local parameters = vim.lsp.util.make_position_params()
parameters.newName = "working-together"
vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", parameters), client.offset_encoding)
local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
that("a name changes", text:find("measure working-together", 1, true) ~= nil)
that("and the old one is gone", text:find("cooperation-measure", 1, true) == nil)

client.stop()
that("it ends when it is asked to", wait(function()
  return ended ~= nil
end))
that("and it ends well", ended == 0)

if not failed then
  vim.cmd("qall!")
end
