# Loads the binary module that fits this PowerShell. Uses core cmdlets only, so that it works in an embedded engine as well.
param(
    # Tests load the Windows PowerShell build into PowerShell 7 with -ArgumentList netstandard2.0.
    [string] $Framework = $(if ($PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' })
)

$bin = [System.IO.Path]::Combine($PSScriptRoot, 'bin', $Framework)
$core = [System.IO.Path]::Combine($bin, 'TicketPrompt.Core.dll')
$cmdlets = [System.IO.Path]::Combine($bin, 'TicketPrompt.Cmdlets.dll')
if (-not [System.IO.File]::Exists($cmdlets)) {
    throw "TicketPrompt is not built: '$cmdlets' is missing. Run 'dotnet build' in the folder of TicketPrompt.sln, then import the module again."
}

if ($Framework -eq 'net8.0') {
    # Our own load context: no other module's Handlebars.Net or YamlDotNet meets ours.
    $loader = [System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($bin, 'TicketPrompt.Loader.dll'))
    $context = $loader.GetType('TicketPrompt.Loader.ModuleLoadContext')
    $core = $context::Load($core)
    $cmdlets = $context::Load($cmdlets)
}
else {
    $core = [System.Reflection.Assembly]::LoadFrom($core)
    $cmdlets = [System.Reflection.Assembly]::LoadFrom($cmdlets)
}

# Core is imported too, so that [TicketPrompt.Ticket] means something at the prompt.
$inner = Import-Module -Assembly $core, $cmdlets -PassThru

$session = $cmdlets.GetType('TicketPrompt.Cmdlets.SessionCatalog')
$ExecutionContext.SessionState.Module.OnRemove = {
    # Without this a re-import would find the inner modules loaded and export nothing.
    $session::Clear()
    $inner | Remove-Module -Force
}
