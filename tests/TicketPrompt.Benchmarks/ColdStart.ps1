# A step of a session's first seconds: the shell alone, with the module imported, with a prompt made.
param([string] $Step, [string] $Manifest)

$ErrorActionPreference = 'Stop'
if ($Step -ne 'shell') {
    Import-Module $Manifest
}

if ($Step -eq 'prompt') {
    $prompt = [pscustomobject]@{ key = 'A-1'; summary = 's'; description = 'd' } | ConvertTo-EngineerPrompt -Template backend-engineer
    if (-not $prompt) {
        throw 'No prompt.'
    }
}
