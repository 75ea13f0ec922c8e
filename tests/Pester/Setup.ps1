# Dot-sourced before each file of the suite: the module under test, and places.
[Diagnostics.CodeAnalysis.SuppressMessage('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'The files that dot-source this use them.')]
param()

# ASCII, and no syntax of PowerShell 7 alone: the suite runs in Windows PowerShell 5.1 too.
# $env:TICKETPROMPT_MANIFEST names the module to test; without it, it is the repository's own.
$root = (Resolve-Path "$PSScriptRoot/../..").ProviderPath
$manifest = $(if ($env:TICKETPROMPT_MANIFEST) { $env:TICKETPROMPT_MANIFEST } else { "$root/TicketPrompt.psd1" })
$samples = Join-Path (Split-Path $manifest) 'module/samples'
Import-Module $manifest -Force

# What starts another shell like this one; a PowerShell that is a .NET tool runs in dotnet.
$shell = (Get-Process -Id $PID).Path
$shellStart = @(if ((Split-Path $shell -Leaf) -match '^dotnet') { Join-Path $PSHOME 'pwsh.dll' })

# Runs a script in a shell of its own, with the module imported and without colours, as a user sees it in a log.
function Invoke-OtherShell([string] $Script) {
    $plain = $(if ($PSVersionTable.PSVersion.Major -ge 7) { '$PSStyle.OutputRendering = ''PlainText''; ' } else { '' })
    # What native programs write to standard error arrives as error records.
    $ErrorActionPreference = 'Continue'
    $lines = & $shell @shellStart -NoProfile -NonInteractive -Command "$plain Import-Module '$manifest'; $Script" 2>&1
    ($lines | ForEach-Object { "$_" }) -join "`n"
}

# A ticket, every text of which holds terminal sequences, a right-to-left override and a line end.
function Get-HostileTicket {
    $evil = "x$([char]27)]0;t$([char]7)$([char]27)[2J$([char]0x9b)2J$([char]0x202e)y$([char]10)z"
    [pscustomobject]@{
        key = "A-1$evil"; summary = $evil; description = $evil; type = $evil; priority = $evil; status = $evil; assignee = $evil; reporter = $evil
        updated = $evil; created = $evil; dueDate = $evil; labels = @($evil); components = @($evil); url = $evil; sprint = $evil; environment = $evil
        parent = [pscustomobject]@{ key = $evil; summary = $evil }
        subtasks = @([pscustomobject]@{ key = $evil; summary = $evil; status = $evil })
        links = @([pscustomobject]@{ relation = $evil; key = $evil; summary = $evil; status = $evil })
        attachments = @([pscustomobject]@{ name = $evil; mimeType = $evil; url = $evil })
        comments = @([pscustomobject]@{ author = $evil; created = $evil; body = $evil })
    }
}

# Characters that drive a terminal or change the order of text.
$dangerous = '[\p{Cc}\p{Cf}\p{Zl}\p{Zp}-[\r\n\u200d]]'
