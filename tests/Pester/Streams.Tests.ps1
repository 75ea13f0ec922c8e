BeforeAll {
    . "$PSScriptRoot/Setup.ps1"
    $token = "ghp_$('a1B2' * 9)"
}

AfterAll {
    Remove-Module TicketPrompt
}

Describe 'Verbose' {
    It 'tells the story of a run: which template, and why' {
        $story = @(Get-Ticket -Path "$samples/*" | ConvertTo-EngineerPrompt -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })
        $story.Count | Should -BeGreaterOrEqual 6
        "$($story[2])" | Should -Match "^Ticket PAY-482: template 'backend-engineer', whose match rules fit best: "
    }

    It 'says when no rule fits' {
        $story = @{ key = 'A-1'; summary = 'zzz' } | ConvertTo-EngineerPrompt -Verbose 4>&1
        "$($story[0])" | Should -Be "Ticket A-1: template 'backend-engineer', the default; no match rule fits."
    }

    It 'says that a container is empty' {
        "$(@{ issues = @() } | ConvertTo-EngineerPrompt -Verbose 4>&1)" | Should -Match 'without tickets'
    }

    It 'prints no file name that drives a terminal' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        $file = "$TestDrive/a$([char]27)]0;t$([char]7)b.json"
        [IO.File]::WriteAllText($file, '[]')
        "$(Get-Ticket -LiteralPath $file -Verbose 4>&1)" | Should -BeLike "*ab.json' holds no ticket."
    }

    It 'names imported partials' {
        'x' | Set-Content "$TestDrive/_sign.hbs"
        "$(Import-TicketTemplate "$TestDrive/_sign.hbs" -Verbose 4>&1)" | Should -Match "Imported partial 'sign'"
    }

    It 'is silent unless asked for' {
        @{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText x 4>&1 | Should -Be 'x'
    }
}

Describe 'Warnings' {
    It 'come once a ticket, and say what was done' {
        $text = "a$([char]0x202e)b $token and $token"
        $null = @{ key = 'A-1'; summary = $text; description = $text }, @{ key = 'A-2'; summary = 's' } | ConvertTo-EngineerPrompt -Template qa-engineer, backend-engineer -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings.Count | Should -Be 1
        "$warnings" | Should -Match '^Ticket A-1: '
        "$warnings" | Should -Not -Match 'ghp_|\p{Cf}'
    }

    It 'can be silenced, and made to stop' {
        @{ key = 'A-1'; summary = $token } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.summary}}' -WarningAction SilentlyContinue 3>&1 | Should -Match '^\[REDACTED:'
        { @{ key = 'A-1'; summary = $token } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.summary}}' -WarningAction Stop } | Should -Throw
    }

    It 'do not come for a benign ticket' {
        $null = Get-Ticket -Path "$samples/*" | ConvertTo-EngineerPrompt -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
    }
}

Describe 'The information and debug streams' {
    It 'are not used' {
        Get-Ticket -Path "$samples/*" | ConvertTo-EngineerPrompt -TemplateText x 5>&1 6>&1 | Should -Be (@('x') * 6)
    }
}
