BeforeDiscovery {
    . "$PSScriptRoot/Setup.ps1"
    $commands = Get-Command -Module TicketPrompt
    $parameters = foreach ($command in $commands) {
        foreach ($parameter in $command.Parameters.Values | Where-Object Name -notin ([System.Management.Automation.Cmdlet]::CommonParameters)) {
            @{ command = $command.Name; parameter = $parameter.Name }
        }
    }

    $examples = foreach ($command in $commands) {
        foreach ($example in (Get-Help $command.Name -Examples).examples.example) {
            if ($example.code -notmatch '-Key|-Jql|-BaseUri|Invoke-RestMethod|^gh |^Get-Ticket$') {
                @{ command = $command.Name; title = $example.title.Trim('-', ' '); code = $example.code }
            }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Setup.ps1"
}

AfterAll {
    Remove-Module TicketPrompt
}

Describe 'Get-Help' {
    It 'answers for <_.Name>' -ForEach $commands {
        $help = Get-Help $_.Name -Full
        $help.Synopsis | Should -Match '\w.*\.$'
        $help.description.Text | Should -Not -BeNullOrEmpty
        $help.inputTypes.inputType | Should -Not -BeNullOrEmpty
        $help.returnValues.returnValue | Should -Not -BeNullOrEmpty
        $help.alertSet.alert.Text | Should -Not -BeNullOrEmpty
        @($help.examples.example).Count | Should -BeGreaterOrEqual 3
        @($help.syntax.syntaxItem).Count | Should -Be $_.ParameterSets.Count
    }

    It 'answers for -<parameter> of <command>' -ForEach $parameters {
        $help = Get-Help $command -Parameter $parameter
        $help.name | Should -Be $parameter
        $help.description.Text | Should -Match '\.$'
    }

    It 'answers for all parameters with a wildcard' {
        @(Get-Help ConvertTo-EngineerPrompt -Parameter *).Count | Should -BeGreaterThan 10
    }

    It 'finds the overview' {
        $about = Get-Help about_TicketPrompt | Out-String
        foreach ($topic in 'TICKETS', 'TEMPLATES', 'TEMPLATE LANGUAGE', 'SAFETY', 'LIMITS', 'ERROR IDS') {
            $about | Should -Match "(?m)^$topic\r?$"
        }
    }

    It 'finds commands by a word' {
        (Get-Help *EngineerPrompt*).Name | Should -Contain 'ConvertTo-EngineerPrompt'
    }
}

Describe 'Examples of <command>' -ForEach @($examples | Group-Object { $_.command } | ForEach-Object { @{ command = $_.Name; all = $_.Group } }) {
    It '<title>' -ForEach $all {
        # A place of its own, since examples write; samples and templates stand where they do in the module's folder.
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        $home_ = Split-Path $manifest
        $null = New-Item -ItemType Directory "$folder/module"
        Copy-Item "$home_/module/samples" "$folder/module" -Recurse
        Copy-Item "$home_/templates" $folder -Recurse
        Import-Module $manifest -Force
        Push-Location $folder
        try {
            $ErrorActionPreference = 'Stop'
            { & ([scriptblock]::Create($code)) 3>$null 4>$null } | Should -Not -Throw
        }
        finally {
            Pop-Location
        }
    }
}
