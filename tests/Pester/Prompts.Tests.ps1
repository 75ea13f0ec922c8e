BeforeAll {
    . "$PSScriptRoot/Setup.ps1"
}

AfterAll {
    Remove-Module TicketPrompt
}

Describe 'Tickets from other commands' {
    It 'renders what gh issue list gives through ConvertFrom-Json' {
        $prompts = @(Get-Content "$samples/github-issues.json" -Raw -Encoding UTF8 | ConvertFrom-Json | ConvertTo-EngineerPrompt)
        $prompts.Count | Should -Be 2
        $prompts[0] | Should -Match 'sync --dry-run'
    }

    It 'renders a search response of Jira as ConvertFrom-Json gives it' {
        $prompts = @(Get-Content "$samples/jira-search.json" -Raw -Encoding UTF8 | ConvertFrom-Json | ConvertTo-EngineerPrompt)
        $prompts.Count | Should -Be 2
        $prompts[0] | Should -Match 'PAY-482'
    }

    It 'sees the properties that type data gives to objects, beside objects that have none' {
        Update-TypeData -TypeName TicketPrompt.Tests.Odd -MemberType ScriptProperty -MemberName summary -Value { "made from $($this.key)" } -Force
        try {
            $odd = 1..2 | ForEach-Object { [pscustomobject]@{ PSTypeName = 'TicketPrompt.Tests.Odd'; key = "A-$_" } }
            $plain = [pscustomobject]@{ key = 'A-0'; summary = 'plain' }
            @($plain) + $odd + @($plain) + $odd | ConvertTo-EngineerPrompt -TemplateText '{{ticket.summary}}' |
                Should -Be 'plain', 'made from A-1', 'made from A-2', 'plain', 'made from A-1', 'made from A-2'
        } finally {
            Remove-TypeData -TypeName TicketPrompt.Tests.Odd
        }
    }

    It 'renders hashtables of ConvertFrom-Json -AsHashtable' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        Get-Content "$samples/github-issues.json" -Raw | ConvertFrom-Json -AsHashtable | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' |
            Should -Be 'gitgarden/gitgarden#318', 'gitgarden/gitgarden#322'
    }

    It 'renders JSON lines one by one' {
        Get-Content "$samples/tickets.jsonl" -Encoding UTF8 | ForEach-Object { $_ | ConvertFrom-Json } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' |
            Should -Be 'HELP-9', '1204'
    }

    It 'renders rows of Import-Csv' {
        $csv = Join-Path $TestDrive tickets.csv
        [pscustomobject]@{ Key = 'A-1'; Summary = 'First' }, [pscustomobject]@{ Key = 'A-2'; Summary = 'Second' } | Export-Csv $csv -NoTypeInformation
        Import-Csv $csv | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}: {{ticket.summary}}' | Should -Be 'A-1: First', 'A-2: Second'
    }

    It 'renders rows of a CSV with Jira''s own headers' {
        $rows = "Issue key,Summary,Issue Type,Labels`nA-1,First,Bug,x" | ConvertFrom-Csv
        $rows | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}} {{ticket.issueType}} {{ticket.labels}}' | Should -Be 'A-1 Bug x'
    }

    It 'renders <name>' -ForEach @(
        @{ name = 'a hashtable'; ticket = @{ key = 'A-1'; summary = 's' } }
        @{ name = 'an ordered hashtable'; ticket = [ordered]@{ key = 'A-1'; summary = 's' } }
        @{ name = 'a custom object'; ticket = [pscustomobject]@{ key = 'A-1'; summary = 's' } }
        @{ name = 'an object of Select-Object'; ticket = [pscustomobject]@{ key = 'A-1'; summary = 's'; x = 1 } | Select-Object key, summary }
        @{ name = 'an object with a script property'; ticket = [pscustomobject]@{ key = 'A-1' } | Add-Member ScriptProperty summary { 's' } -PassThru }
        @{ name = 'an object of ConvertFrom-Json'; ticket = '{"key":"A-1","summary":"s"}' | ConvertFrom-Json }
        @{ name = 'a list in issues[]'; ticket = @{ issues = @(@{ key = 'A-1'; summary = 's' }) } }
        @{ name = 'an empty label list'; ticket = @{ key = 'A-1'; summary = 's'; labels = @() } }
        @{ name = 'a null description'; ticket = @{ key = 'A-1'; summary = 's'; description = $null } }
    ) {
        $ticket | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}} {{ticket.summary}}' | Should -Be 'A-1 s'
    }

    It 'takes a list by -InputObject as well' {
        ConvertTo-EngineerPrompt -InputObject @(@{ key = 'A-1' }, @{ key = 'A-2' }) -TemplateText '{{ticket.key}}' | Should -Be 'A-1', 'A-2'
    }

    It 'prints dates that ConvertFrom-Json turned into DateTime as ISO 8601' {
        '{"key":"A-1","summary":"s","created":"2026-10-01T10:00:00Z"}' | ConvertFrom-Json | ConvertTo-EngineerPrompt -TemplateText '{{ticket.created}}' |
            Should -Match '^2026-10-01T1\d:00:00(Z|[+-]\d\d:\d\d)$'
    }

    It 'lets no property of a ticket set a parameter' {
        $ticket = [pscustomobject]@{ key = 'A-1'; summary = 's'; OutputDirectory = "$TestDrive/taken"; SkipRedaction = $true; Template = 'nothing'; AsObject = $true; Force = $true; LiteralPath = 'x' }
        $ticket | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' | Should -Be 'A-1'
        Test-Path "$TestDrive/taken" | Should -BeFalse
    }
}

Describe 'Pipelines' {
    It 'stops early for Select-Object -First' {
        $made = [System.Collections.Generic.List[int]]::new()
        1..1000 | ForEach-Object { $made.Add($_); [pscustomobject]@{ key = "K-$_"; summary = 's' } } |
            ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' | Select-Object -First 2 | Should -Be 'K-1', 'K-2'
        $made.Count | Should -BeLessThan 10
    }

    It 'stops reading a long file for Select-Object -First' {
        $file = Join-Path $TestDrive long.jsonl
        1..5000 | ForEach-Object { "{""key"":""K-$_"",""summary"":""s""}" } | Set-Content $file
        Add-Content $file 'this is no JSON'
        Get-Ticket -Path $file -ErrorAction Stop | Select-Object -First 3 | ForEach-Object Key | Should -Be 'K-1', 'K-2', 'K-3'
    }

    It 'emits each prompt before the next ticket is read' {
        $order = [System.Collections.Generic.List[string]]::new()
        1..3 | ForEach-Object { $order.Add("in $_"); @{ key = "K-$_" } } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' | ForEach-Object { $order.Add("out $_") }
        $order | Should -Be 'in 1', 'out K-1', 'in 2', 'out K-2', 'in 3', 'out K-3'
    }

    It 'filters, sorts and groups tickets' {
        $tickets = Get-Ticket -Path "$samples/*"
        ($tickets | Where-Object IssueType -eq Bug | Sort-Object Key).Key | Should -Be 'gitgarden/gitgarden#318', 'PAY-482'
        ($tickets | Group-Object Source | Sort-Object Name).Name | Should -Be 'flat', 'github', 'jira'
        ($tickets | Where-Object Labels -contains 'mail').Key | Should -Be 'HELP-9'
        ($tickets | Where-Object { $_.Updated -gt [datetimeoffset]'2026-10-05T00:00Z' }).Key | Should -Be 'gitgarden/gitgarden#322'
    }

    It 'gives the same from a Ticket as from its source' {
        $source = Get-Content "$samples/jira-search.json" -Raw -Encoding UTF8 | ConvertFrom-Json
        $at = @{ Template = 'backend-engineer'; AsOf = '2026-10-05' }
        $source | ConvertTo-Ticket | ConvertTo-EngineerPrompt @at | Should -Be ($source | ConvertTo-EngineerPrompt @at)
    }

    It 'works with -PipelineVariable and -OutVariable' {
        $seen = @{ key = 'A-1'; summary = 's' } | ConvertTo-Ticket -PipelineVariable one | ConvertTo-EngineerPrompt -TemplateText 'x' -OutVariable prompts | ForEach-Object { $one.Key }
        $seen | Should -Be 'A-1'
        $prompts | Should -Be 'x'
    }

    It 'works splatted' {
        $how = @{ TemplateText = '{{ticket.key}} {{team}}'; Variable = @{ team = 'Mail' } }
        @{ key = 'A-1' } | ConvertTo-EngineerPrompt @how | Should -Be 'A-1 Mail'
    }

    It 'follows $PSDefaultParameterValues' {
        $PSDefaultParameterValues = @{ 'ConvertTo-EngineerPrompt:TemplateText' = 'T {{ticket.key}}'; 'ConvertTo-EngineerPrompt:AsOf' = '2026-10-05' }
        @{ key = 'A-1' } | ConvertTo-EngineerPrompt | Should -Be 'T A-1'
    }

    It 'works through an alias and a wrapper function' {
        Set-Alias ep ConvertTo-EngineerPrompt
        function Get-Brief { $input | ep -TemplateText 'B {{ticket.key}}' }
        @{ key = 'A-1' } | Get-Brief | Should -Be 'B A-1'
    }

    It 'has one prompt a template' {
        $prompts = @{ key = 'A-1'; summary = 's' } | ConvertTo-EngineerPrompt -Template qa-engineer, backend-engineer -AsObject
        $prompts.Template | Should -Be 'qa-engineer', 'backend-engineer'
        $prompts[0].TicketKey | Should -Be 'A-1'
    }

    It 'combines tickets' {
        Get-Ticket -Path "$samples/tickets.jsonl" | ConvertTo-EngineerPrompt -Combine -TemplateText '{{#each tickets}}[{{key}}]{{/each}}' | Should -Be '[HELP-9][1204]'
    }

    It 'gives the same output for the same -AsOf' {
        $once = Get-Ticket -Path "$samples/jira-search.json" | ConvertTo-EngineerPrompt -AsOf '2026-10-05T08:00:00Z'
        Get-Ticket -Path "$samples/jira-search.json" | ConvertTo-EngineerPrompt -AsOf '2026-10-05T08:00:00Z' | Should -Be $once
        @{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText '{{now}}' -AsOf '2026-10-05' | Should -Be '2026-10-05T00:00:00Z'
    }

    It 'behaves in a culture with other digits and casing' {
        $culture = [System.Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = 'tr-TR'
            @{ KEY = 'I-1'; SUMMARY = 'ini'; points = 1.5 } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}} {{upper ticket.summary}} {{ticket.points}}' | Should -BeExactly 'I-1 INI 1.5'
        }
        finally {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = $culture
        }
    }
}

Describe 'Other runspaces and processes' {
    It 'shares a template with the runspaces of ForEach-Object -Parallel' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $file = Join-Path $TestDrive short.hbs
        'Fix {{ticket.key}}' | Set-Content $file
        $template = Import-TicketTemplate $file
        $prompts = 1..8 | ForEach-Object -Parallel {
            Import-Module $using:manifest
            [pscustomobject]@{ key = "P-$_"; summary = 's' } | ConvertTo-EngineerPrompt -Template $using:template
        } -ThrottleLimit 4
        $prompts | ForEach-Object { $_.Trim() } | Sort-Object | Should -Be (1..8 | ForEach-Object { "Fix P-$_" })
    }

    It 'hands tickets to the runspaces of ForEach-Object -Parallel' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        Get-Ticket -Path "$samples/*" | ForEach-Object -Parallel {
            Import-Module $using:manifest
            $_ | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}'
        } | Sort-Object | Should -Be ((Get-Ticket -Path "$samples/*").Key | Sort-Object)
    }

    It 'keeps imported templates to the runspace that imported them' {
        'x' | Set-Content "$TestDrive/mine.hbs"
        $null = Import-TicketTemplate "$TestDrive/mine.hbs"
        $other = [powershell]::Create()
        try {
            $null = $other.AddScript("Import-Module '$manifest'; (Get-TicketTemplate m*).Name")
            $other.Invoke() | Should -Not -Contain 'mine'
        }
        finally {
            $other.Dispose()
        }
    }

    It 'works in Start-ThreadJob' -Skip:(-not (Get-Command Start-ThreadJob -ErrorAction Ignore)) {
        $job = Start-ThreadJob { Import-Module $using:manifest; Get-Ticket -Path "$using:samples/tickets.jsonl" | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' }
        $job | Receive-Job -Wait -AutoRemoveJob | Should -Be 'HELP-9', '1204'
    }

    It 'works in Start-Job, and tickets come back as copies that show and render' {
        $job = Start-Job { Import-Module $using:manifest; $t = Get-Ticket -Path "$using:samples/tickets.jsonl"; $t; $t | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' }
        $ticket, $null, $first, $second = $job | Receive-Job -Wait -AutoRemoveJob
        $first, $second | Should -Be 'HELP-9', '1204'
        $ticket | Out-String | Should -Match 'HELP-9 +Incident +High'
        $ticket | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}} {{ticket.priority}}' | Should -Be 'HELP-9 High'
    }
}
