# A file of tickets to a file of prompts; as file-job.mjs does, all are made before they are written.
param([string] $Manifest, [string] $Specimen, [string] $In, [string] $Out)

$ErrorActionPreference = 'Stop'
Import-Module $Manifest
$template = Import-TicketTemplate $Specimen
[System.IO.File]::WriteAllLines($Out, [string[]] (Get-Ticket -Path $In | ConvertTo-EngineerPrompt $template))
