# Runs the Pester suite and writes its results for .ci/run. By hand: pwsh tests/Pester/Invoke-Suite.ps1
param(
    # Where the results go, as NUnit XML.
    [string] $ResultPath,

    # The Pester to run it with; the newest when omitted.
    [string] $PesterVersion,

    # The module to test, such as that of a package; the repository's when omitted.
    [string] $Manifest
)

$pester = @{ Name = 'Pester' }
if ($PesterVersion) {
    $pester.RequiredVersion = $PesterVersion
}
else {
    $pester.MinimumVersion = '5.0'
}

Import-Module @pester
if ($Manifest) {
    $env:TICKETPROMPT_MANIFEST = (Resolve-Path -LiteralPath $Manifest).ProviderPath
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
if ($ResultPath) {
    $configuration.TestResult.Enabled = $true
    $configuration.TestResult.OutputFormat = 'NUnitXml'
    $configuration.TestResult.OutputPath = $ResultPath
}

$run = Invoke-Pester -Configuration $configuration
exit [int]($run.Result -ne 'Passed')
