BeforeAll {
    . "$PSScriptRoot/Setup.ps1"
    $home_ = Split-Path $manifest
}

AfterAll {
    Remove-Module TicketPrompt -ErrorAction Ignore
}

Describe 'The manifest' {
    It 'passes Test-ModuleManifest without a warning' {
        $module = Test-ModuleManifest $manifest -WarningVariable warnings -ErrorAction Stop
        $warnings | Should -BeNullOrEmpty
        $module.Version | Should -BeGreaterThan ([version]'0.0')
        $module.ReleaseNotes | Should -Not -BeNullOrEmpty
        $module.CompatiblePSEditions | Should -Be 'Core', 'Desktop'
    }

    It 'exports what it names: cmdlets with approved verbs, and nothing else' {
        $data = Import-PowerShellDataFile $manifest
        (Get-Command -Module TicketPrompt).Name | Sort-Object | Should -Be ($data.CmdletsToExport | Sort-Object)
        (Get-Command -Module TicketPrompt).CommandType | Sort-Object -Unique | Should -Be 'Cmdlet'
        (Get-Command -Module TicketPrompt).Verb | ForEach-Object { (Get-Verb).Verb | Should -Contain $_ }
    }

    It 'and its scripts and views are ASCII, for Windows PowerShell reads them as ANSI' {
        $files = @(Get-Item $manifest) + @(Get-ChildItem "$home_/module/*" -Include *.psm1, *.ps1xml)
        $files.Count | Should -Be 4
        $files | ForEach-Object { [System.IO.File]::ReadAllBytes($_.FullName) -gt 127 | Should -BeNullOrEmpty }
    }

    It 'is found by name on the module path' {
        $null = New-Item -ItemType Directory "$TestDrive/Modules"
        Copy-Item $home_/TicketPrompt.psd1, $home_/module, $home_/templates "$TestDrive" -Recurse -ErrorAction Ignore
        $null = New-Item -ItemType Directory "$TestDrive/Modules/TicketPrompt"
        Move-Item "$TestDrive/TicketPrompt.psd1", "$TestDrive/module", "$TestDrive/templates" "$TestDrive/Modules/TicketPrompt"
        $text = Invoke-OtherShell "Remove-Module TicketPrompt; `$env:PSModulePath = '$TestDrive/Modules' + [System.IO.Path]::PathSeparator + `$env:PSModulePath; (@{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}'); (Get-Module TicketPrompt).ModuleBase"
        $text | Should -Match 'A-1'
        $text | Should -Match 'Modules.TicketPrompt'
    }
}

Describe 'Import and removal' {
    AfterEach {
        Import-Module $manifest -Force
    }

    It 'can be repeated' {
        foreach ($i in 1..5) {
            Remove-Module TicketPrompt
            Get-Command -Module TicketPrompt* | Should -BeNullOrEmpty
            Get-Module TicketPrompt* | Should -BeNullOrEmpty
            Import-Module $manifest
            @{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' | Should -Be 'A-1'
        }
    }

    It 'forget the session''s templates' {
        'x' | Set-Content "$TestDrive/mine.hbs"
        $template = Import-TicketTemplate "$TestDrive/mine.hbs"
        Remove-Module TicketPrompt
        Import-Module $manifest
        Get-TicketTemplate mine -ErrorAction Ignore | Should -BeNullOrEmpty
        (@{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template $template).Trim() | Should -Be 'x'
    }

    It 'leave nothing in the error list and no variable behind' {
        $Error.Clear()
        $before = (Get-Variable -Scope Global).Name
        Import-Module $manifest -Force
        $Error | Should -BeNullOrEmpty
        (Get-Variable -Scope Global).Name | Where-Object { $_ -notin $before } | Should -BeNullOrEmpty
    }

    It 'can take a prefix' {
        Remove-Module TicketPrompt
        Import-Module $manifest -Prefix My
        @{ key = 'A-1' } | ConvertTo-MyEngineerPrompt -TemplateText x | Should -Be 'x'
        Remove-Module TicketPrompt
    }

    It 'give the type names to the session' {
        [TicketPrompt.Ticket].Name | Should -Be 'Ticket'
        $ticket = @{ key = 'A-1' } | ConvertTo-Ticket
        $ticket -is [TicketPrompt.Ticket] | Should -BeTrue
    }
}

Describe 'Sessions of other kinds' {
    It 'work with Set-StrictMode and stopping errors' {
        Invoke-OtherShell 'Set-StrictMode -Version Latest; $ErrorActionPreference = ''Stop''; Get-Ticket -Path $samples/* | ConvertTo-EngineerPrompt -TemplateText ''{{ticket.key}}'' | Select-Object -First 1; Get-TicketTemplate q* | Out-String'.Replace('$samples', $samples) |
            Should -Match '^gitgarden/gitgarden#318'
    }

    It 'work in ConstrainedLanguage once the module is there' {
        Invoke-OtherShell '$ExecutionContext.SessionState.LanguageMode = ''ConstrainedLanguage''; @{ key = ''A-1''; summary = ''s'' } | ConvertTo-EngineerPrompt -TemplateText ''{{ticket.key}}''; @{ key = ''A-1''; summary = ''s'' } | ConvertTo-Ticket | Out-String' |
            Should -Match '(?s)^A-1.*A-1 +s'
    }

    It 'do not meet the YamlDotNet of another module, loaded <when>' -ForEach @(
        @{ when = 'before' }, @{ when = 'after' }
    ) -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        # A module as powershell-yaml is one: it loads a YamlDotNet of its own into the session, another version than ours.
        $foreign = Get-ChildItem "$root/tests/TicketPrompt.Module.Tests/bin" -Recurse -Filter YamlDotNet.dll -ErrorAction Ignore | Where-Object FullName -match Foreign | Select-Object -First 1
        if (-not $foreign) {
            Set-ItResult -Skipped -Because 'the other YamlDotNet comes with the build of the module tests'
            return
        }

        "Add-Type -Path '$($foreign.FullName)'; function ConvertFrom-OtherYaml { [YamlDotNet.Serialization.DeserializerBuilder]::new().Build().Deserialize([System.IO.StringReader]::new(`$args[0])).Keys }" | Set-Content "$TestDrive/other.psm1"
        "name: t`ntemplate: |`n  Fix {{ticket.key}}" | Set-Content "$TestDrive/t.yaml"
        $ours = "@{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template '$TestDrive/t.yaml'"
        $theirs = "Import-Module '$TestDrive/other.psm1'; ConvertFrom-OtherYaml 'other: 1'; [YamlDotNet.Core.Parser].Assembly.GetName().Version.Major"
        $text = Invoke-OtherShell $(if ($when -eq 'before') { "Remove-Module TicketPrompt; $theirs; Import-Module '$manifest'; $ours" } else { "$ours; $theirs; $ours" })
        $text | Should -Match 'Fix A-1'
        $text | Should -Match '(?m)^other$'
        $text | Should -Match '(?m)^16$'
        $text | Should -Not -Match 'rror'
    }

    It 'start quickly enough to be in a profile' {
        # A hang guard, not a benchmark.
        (Measure-Command { Invoke-OtherShell '1' }).TotalSeconds | Should -BeLessThan 60
    }
}

Describe 'Script analysis' {
    It 'finds nothing in <_>' -ForEach 'TicketPrompt.psd1', 'module/TicketPrompt.psm1', 'tests/Pester/Setup.ps1', 'tests/Pester/Invoke-Suite.ps1' {
        if (-not (Get-Module -ListAvailable PSScriptAnalyzer)) {
            Set-ItResult -Skipped -Because 'PSScriptAnalyzer is not installed'
            return
        }

        Invoke-ScriptAnalyzer -Path (Join-Path $root $_) -Settings "$root/PSScriptAnalyzerSettings.psd1" | ForEach-Object { "$($_.RuleName): $($_.Message)" } | Should -BeNullOrEmpty
    }
}
