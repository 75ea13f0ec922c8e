BeforeAll {
    . "$PSScriptRoot/Setup.ps1"
    # Views are for 120 columns; colours are the shell's own, not text of a ticket.
    if ($PSVersionTable.PSVersion.Major -ge 7) {
        $rendering = $PSStyle.OutputRendering
        $PSStyle.OutputRendering = 'PlainText'
    }

    function Show([scriptblock] $Script) { & $Script | Out-String -Width 120 }

    $tickets = Get-Ticket -Path "$samples/jira-search.json"
    $prompts = $tickets | ConvertTo-EngineerPrompt -Template qa-engineer -AsObject -WarningAction SilentlyContinue
}

AfterAll {
    if ($PSVersionTable.PSVersion.Major -ge 7) {
        $PSStyle.OutputRendering = $rendering
    }

    Remove-Module TicketPrompt
}

Describe 'Views' {
    It 'show tickets as a table of 120 columns' {
        $lines = (Show { $tickets }).Trim() -split '\r?\n'
        $lines[0] | Should -Match '^Key +Type +Priority +Status +Assignee +Updated +Summary'
        $lines[2] | Should -Match '^PAY-482 +Bug +Highest +In Progress +Zo.+ller +2026-10-02 +Refunds'
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 120 }
    }

    It 'show summaries on a narrow terminal too' {
        $tickets | Out-String -Width 80 | Should -Match 'PAY-482 +Bug +Highest +In Progress .+ Refunds'
    }

    It 'list all fields of a ticket that have a value, and no others' {
        $text = Show { $tickets[0] | Format-List }
        $text | Should -Match '(?m)^Key +: PAY-482'
        $text | Should -Match '(?m)^Components +: refund-api, ledger'
        $text | Should -Match '(?m)^Fields +: \d+ more'
        $text | Should -Match '(?m)^Description +: '
        Show { @{ key = 'A-1'; summary = 's' } | ConvertTo-Ticket | Format-List } | Should -Not -Match 'Description|Labels|Comments|StoryPoints'
    }

    It 'show a ticket of zero story points' {
        Show { @{ key = 'A-1'; storyPoints = 0 } | ConvertTo-Ticket | Format-List } | Should -Match '(?m)^StoryPoints : 0'
    }

    It 'keep the lines of a description in the list, and none in the table' {
        $ticket = @{ key = 'A-1'; summary = "one`ntwo"; description = "first`nsecond" } | ConvertTo-Ticket
        Show { $ticket | Format-List } | Should -Match '(?m)first\r?\n +second'
        Show { $ticket | Format-List } | Should -Match '(?m)one two'
        (Show { $ticket }).Trim() -split '\r?\n' | Should -HaveCount 3
    }

    It 'show keys with Format-Wide' {
        Show { $tickets | Format-Wide } | Should -Match 'PAY-482 +PAY-497'
    }

    It 'show templates, their lists and their names' {
        Show { Get-TicketTemplate qa-engineer } | Should -Match 'qa-engineer +QA Engineer +BuiltIn'
        Show { Get-TicketTemplate qa-engineer | Format-List } | Should -Match '(?m)^Match +: '
        Show { Get-TicketTemplate | Format-Wide } | Should -Match 'backend-engineer +data-engineer'
    }

    It 'show prompts with what was found, and their text in the list' {
        Show { $prompts } | Should -Match 'PAY-482 +qa-engineer +QA Engineer'
        Show { $prompts[0] | Format-List } | Should -Match '(?m)^Text +: '
        Show { $prompts[0] | Format-Custom } | Should -Match 'PAY-482'
    }

    It 'show findings as a table and as a list' {
        $found = @{ key = 'A-1'; description = "a$([char]0x202e)b ghp_$('a1B2' * 9)" } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.description}}' -AsObject -WarningAction SilentlyContinue
        Show { $found.Findings } | Should -Match 'Warning +RemovedCharacters +description'
        Show { $found.Findings | Format-List } | Should -Match '(?m)^Kind +: Redacted'
    }

    It 'show a diagnostic as a compiler''s line, and as a table' {
        "x`n{{ticket.sumary}}" | Set-Content "$TestDrive/t.hbs"
        (Show { Test-TicketTemplate "$TestDrive/t.hbs" }).Trim() -replace '\s*\n\s*' | Should -Match 't\.hbs:2:\d+: warning UnknownField: .*summary'
        Show { Test-TicketTemplate "$TestDrive/t.hbs" | Format-Table } | Should -Match 'Warning +UnknownField'
        Show { Test-TicketTemplate "$TestDrive/t.hbs" | Format-List } | Should -Match '(?m)^Line +: 2'
    }

    It 'show parts of a ticket' {
        $ticket = Get-Ticket -Path "$samples/github-issues.json" | Select-Object -First 1
        Show { $ticket.Comments } | Should -Match '(?m)^Author +: obrien-s'
        Show { $ticket.Comments | Format-Table } | Should -Match 'obrien-s +2026-10-04'
    }
}

Describe 'Text of a ticket that would drive the terminal' {
    BeforeAll {
        $hostile = Get-HostileTicket | ConvertTo-Ticket
        $prompt = $hostile | ConvertTo-EngineerPrompt -TemplateText '{{ticket.description}}' -AsObject -SkipSanitization -WarningAction SilentlyContinue
        $copies = foreach ($one in $hostile, $prompt) {
            [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($one, 1))
        }
        $objects = @{
            ticket = $hostile; prompt = $prompt; message = $prompt.Messages[0]; comment = $hostile.Comments[0]; link = $hostile.Links[0]
            subtask = $hostile.Subtasks[0]; attachment = $hostile.Attachments[0]; parent = $hostile.Parent; 'ticket of a job' = $copies[0]; 'prompt of a job' = $copies[1]
        }
    }

    It 'is clean in the <view> of a <of>' -ForEach @(
        foreach ($of in 'ticket', 'prompt', 'message', 'comment', 'link', 'subtask', 'attachment', 'parent', 'ticket of a job', 'prompt of a job') {
            foreach ($view in 'default', 'Format-Table', 'Format-List', 'Format-Wide', 'second place') {
                @{ of = $of; view = $view }
            }
        }
    ) {
        $object = $objects[$of]
        $text = switch ($view) {
            'default' { Show { $object } }
            # After an object of another type PowerShell uses no view of ours.
            'second place' { Show { Get-Process -Id $PID; $object } }
            default { Show { $object | & $view } }
        }
        $text.Trim() | Should -Not -BeNullOrEmpty
        $text | Should -Not -Match $dangerous
    }

    It 'is clean with Format-Custom of <_>' -ForEach 'ticket', 'prompt' {
        $object = $objects[$_]
        Show { $object | Format-Custom } | Should -Not -Match $dangerous
    }

    It 'is clean in a session of ConstrainedLanguage' {
        $session = [powershell]::Create()
        try {
            $null = $session.AddScript("param(`$ticket) Import-Module '$manifest'; `$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'").AddArgument($hostile).Invoke()
            $session.Commands.Clear()
            $text = $session.AddScript('param($ticket) $ticket | Out-String -Width 120; $ticket | Format-List | Out-String -Width 120; $ticket | ConvertTo-EngineerPrompt -TemplateText "{{ticket.source}}"').AddArgument($hostile).Invoke()
            $session.Streams.Error | Should -BeNullOrEmpty
            $text[0] | Should -Match 'A-1xy z'
            $text[1] | Should -Match '(?m)^Summary +: xy z'
            $text[2] | Should -Be 'flat'
            # Colours are the session's own.
            $text -replace "$([char]27)\[[0-9;]*m" | Should -Not -Match $dangerous
        }
        finally {
            $session.Dispose()
        }
    }

    It 'comes as it is where the user names the property, for data is data' {
        $hostile.Description | Should -Match $dangerous
        ($hostile | Select-Object Summary).Summary | Should -Match $dangerous
        ($hostile | ConvertTo-Json -Depth 3 | ConvertFrom-Json).Summary | Should -Match $dangerous
    }

    It 'keeps emoji, accents and scripts of any direction' {
        $family = [char]::ConvertFromUtf32(0x1f468) + [char]0x200d + [char]::ConvertFromUtf32(0x1f469)
        $text = "$family e$([char]0x301) $([char]0x5d0)$([char]0x5d1)"
        Show { @{ key = 'A-1'; summary = $text } | ConvertTo-Ticket | Format-List } | Should -Match ([regex]::Escape($text))
    }
}
