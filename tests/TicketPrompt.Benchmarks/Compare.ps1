# Rounds of prompts in turns, so that all meet the same machine. Prints the median of each in microseconds a prompt.
param([string] $Manifest, [string] $Specimen, [string] $HandWrittenPath, [string] $Prose)

$ErrorActionPreference = 'Stop'
$count = 1000
$rounds = 31
$warmup = 30
. $HandWrittenPath
Import-Module $Manifest
$tickets = 1..$count | ForEach-Object { [pscustomobject]@{
        key = "PAY-$_"; summary = 'Refunds over 10 000 EUR time out'; description = $Prose
        issueType = 'Bug'; priority = 'High'; status = 'Open'; components = @('api', 'ledger'); labels = @('backend', 'tier-1')
        assignee = 'Zoe Muller'; created = '2026-09-28T07:41:13Z'; updated = '2026-10-02T16:05:44Z'; url = 'https://lindenpay.example/browse/PAY-1' } }
$template = Import-TicketTemplate $Specimen
$now = '2026-10-03T00:00:00Z'
$byHand = ($tickets[0] | HandWritten) -replace '\s+', ' '
$ours = ($tickets[0] | ConvertTo-EngineerPrompt $template -AsOf $now) -replace '\s+', ' '
if ($byHand -cne $ours) {
    throw 'The function written by hand makes another prompt.'
}

$rows = @(
    , @('ConvertTo-EngineerPrompt', { $tickets | ConvertTo-EngineerPrompt $template | Out-Null })
    , @('a function written by hand', { $tickets | HandWritten | Out-Null })
    , @('a cmdlet that passes on', { $tickets | Where-Object key | Out-Null })
)
$times = @{}
foreach ($round in 1..($warmup + $rounds)) {
    foreach ($row in $rows) {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        . $row[1]
        if ($round -gt $warmup) {
            $times[$row[0]] += , ($watch.Elapsed.TotalMilliseconds * 1000 / $count)
        }
    }
}

foreach ($row in $rows) {
    $sorted = [double[]] $times[$row[0]]
    [array]::Sort($sorted)
    [Console]::WriteLine([FormattableString]::Invariant([System.Runtime.CompilerServices.FormattableStringFactory]::Create("{0}`t{1}", $row[0], $sorted[$rounds / 2 - 0.5])))
}
