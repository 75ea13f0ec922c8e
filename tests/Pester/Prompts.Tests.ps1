BeforeAll {
    $root = Resolve-Path "$PSScriptRoot/../.."
    Import-Module "$root/TicketPrompt.psd1" -Force
    $samples = "$root/module/samples"
}

AfterAll {
    Remove-Module TicketPrompt
}

Describe 'ConvertTo-EngineerPrompt' {
    It 'renders what gh issue list gives through ConvertFrom-Json' {
        $prompts = @(Get-Content "$samples/github-issues.json" -Raw | ConvertFrom-Json | ConvertTo-EngineerPrompt)
        $prompts.Count | Should -Be 2
        $prompts[0] | Should -Match 'sync --dry-run'
    }

    It 'renders a search response of Jira as ConvertFrom-Json gives it' {
        $prompts = @(Get-Content "$samples/jira-search.json" -Raw | ConvertFrom-Json | ConvertTo-EngineerPrompt)
        $prompts.Count | Should -Be 2
        $prompts[0] | Should -Match 'PAY-482'
    }

    It 'renders rows of Import-Csv' {
        $csv = Join-Path $TestDrive tickets.csv
        [pscustomobject]@{ Key = 'A-1'; Summary = 'First' }, [pscustomobject]@{ Key = 'A-2'; Summary = 'Second' } | Export-Csv $csv
        Import-Csv $csv | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}: {{ticket.summary}}' | Should -Be 'A-1: First', 'A-2: Second'
    }

    It 'shares a template with the runspaces of ForEach-Object -Parallel' {
        $file = Join-Path $TestDrive short.hbs
        'Fix {{ticket.key}}' | Set-Content $file
        $template = Import-TicketTemplate $file
        $prompts = 1..8 | ForEach-Object -Parallel {
            Import-Module "$using:root/TicketPrompt.psd1"
            [pscustomobject]@{ key = "P-$_"; summary = 's' } | ConvertTo-EngineerPrompt -Template $using:template
        } -ThrottleLimit 4
        $prompts | ForEach-Object { $_.Trim() } | Sort-Object | Should -Be (1..8 | ForEach-Object { "Fix P-$_" })
    }

    It 'stops early for Select-Object -First' {
        1..1000 | ForEach-Object { [pscustomobject]@{ key = "K-$_"; summary = 's' } } |
            ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' | Select-Object -First 2 | Should -Be 'K-1', 'K-2'
    }

    It 'writes files relative to the location of the session' {
        Push-Location $TestDrive
        try {
            $file = [pscustomobject]@{ key = 'F-1'; summary = 's' } | ConvertTo-EngineerPrompt -OutputDirectory prompts -TemplateText 'x'
            $file | Should -BeOfType System.IO.FileInfo
            $file.FullName | Should -Be (Join-Path (Resolve-Path $TestDrive).ProviderPath prompts F-1-inline.md)
        }
        finally {
            Pop-Location
        }
    }

    It 'writes nothing with -WhatIf' {
        $folder = Join-Path $TestDrive none
        [pscustomobject]@{ key = 'F-1'; summary = 's' } | ConvertTo-EngineerPrompt -OutputDirectory $folder -TemplateText 'x' -WhatIf
        Test-Path $folder | Should -BeFalse
    }
}
