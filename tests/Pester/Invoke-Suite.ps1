#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }
# Runs the Pester suite and writes its results for .ci/run. By hand: pwsh tests/Pester/Invoke-Suite.ps1
param(
    [string] $ResultPath
)

Import-Module Pester -MinimumVersion 5.0
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
