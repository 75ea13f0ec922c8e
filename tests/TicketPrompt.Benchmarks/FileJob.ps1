# A file of tickets to a file of prompts.
param([string] $Manifest, [string] $Specimen, [string] $In, [string] $Out)

Import-Module $Manifest
$writer = [System.IO.StreamWriter]::new($Out)
$template = Import-TicketTemplate $Specimen
Get-Ticket -Path $In | ConvertTo-EngineerPrompt $template | ForEach-Object { $writer.WriteLine($_) }
$writer.Dispose()
