BeforeAll {
    . "$PSScriptRoot/Setup.ps1"
    '{{#if ticket.key}}never closed' | Set-Content "$TestDrive/broken.hbs"
}

AfterAll {
    Remove-Module TicketPrompt
}

Describe 'Errors' {
    It '<id> comes from <script>' -ForEach @(
        @{ id = 'PathNotFound'; category = 'ObjectNotFound'; script = 'Get-Ticket -Path ./nothing.json' }
        @{ id = 'PathNotFound'; category = 'ObjectNotFound'; script = 'Import-TicketTemplate ./nothing.hbs' }
        @{ id = 'PathNotFound'; category = 'ObjectNotFound'; script = 'Test-TicketTemplate ./nothing.hbs' }
        @{ id = 'UnsupportedFile'; category = 'InvalidArgument'; script = 'Import-TicketTemplate $manifest' }
        @{ id = 'TemplateNotFound'; category = 'ObjectNotFound'; script = 'Get-TicketTemplate nothing' }
        @{ id = 'TemplateNotFound'; category = 'ObjectNotFound'; script = 'Remove-TicketTemplate nothing' }
        @{ id = 'TemplateNotFound'; category = 'ObjectNotFound'; script = '@{ key = 1 } | ConvertTo-EngineerPrompt -Template nothing, qa-engineer' }
        @{ id = 'TemplateSyntax'; category = 'ParserError'; script = 'Import-TicketTemplate $TestDrive/broken.hbs' }
        @{ id = 'TicketUnreadable'; category = 'InvalidData'; script = '42 | ConvertTo-Ticket' }
        @{ id = 'TicketUnreadable'; category = 'InvalidData'; script = '$null | ConvertTo-EngineerPrompt' }
        @{ id = 'TicketUnreadable'; category = 'InvalidData'; script = 'Get-Item $manifest | ConvertTo-EngineerPrompt' }
        @{ id = 'VariableMissing'; category = 'InvalidOperation'; script = '@{ key = 1 } | ConvertTo-EngineerPrompt -TemplateText "{{nothing}}" -Strict' }
    ) {
        $problem = $null
        $null = . ([scriptblock]::Create("$script -ErrorVariable problem -ErrorAction SilentlyContinue"))
        $problem[0].FullyQualifiedErrorId | Should -Match "^$id,TicketPrompt\.Cmdlets\.Commands\."
        $problem[0].CategoryInfo.Category | Should -Be $category
        $problem[0].TargetObject | Should -Not -Be 'unset'
    }

    It 'end the pipeline where no template can be used' {
        { @{ key = 'A-1' } | ConvertTo-EngineerPrompt -Template nothing -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'TemplateNotFound,*'
        { @{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText '{{#if' } | Should -Throw -ErrorId 'TemplateSyntax,*'
        { @{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText x -Template qa-engineer } | Should -Throw -ErrorId 'TemplateAmbiguous,*'
    }

    It 'name the nearest template' {
        Get-TicketTemplate backend-enginer -ErrorVariable problem -ErrorAction SilentlyContinue
        "$problem" | Should -Match "Did you mean 'backend-engineer'"
    }

    It 'leave the rest of the pipeline going' {
        @{ key = 'A-1' }, 42, @{ key = 'A-2' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' -ErrorVariable problem -ErrorAction SilentlyContinue | Should -Be 'A-1', 'A-2'
        $problem.Count | Should -Be 1
    }

    It 'stop it with -ErrorAction Stop, after what came before' {
        $seen = [System.Collections.Generic.List[string]]::new()
        { @{ key = 'A-1' }, 42, @{ key = 'A-2' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' -ErrorAction Stop | ForEach-Object { $seen.Add($_) } } | Should -Throw -ErrorId 'TicketUnreadable,*'
        $seen | Should -Be 'A-1'
    }

    It 'leave no trace with -ErrorAction Ignore' {
        $before = $Error.Count
        42 | ConvertTo-Ticket -ErrorAction Ignore | Should -BeNullOrEmpty
        $Error.Count | Should -Be $before
    }

    It 'follow $ErrorActionPreference' {
        $ErrorActionPreference = 'Stop'
        { Get-Ticket -Path ./nothing.json } | Should -Throw -ErrorId 'PathNotFound,*'
    }

    It 'can be caught by their type' {
        try { 42 | ConvertTo-Ticket -ErrorAction Stop } catch { $caught = $_ }
        $caught.Exception.GetType().FullName | Should -Be 'TicketPrompt.Cmdlets.TicketPromptException'
    }

    It 'set $? to false' {
        $null = 42 | ConvertTo-Ticket 2>$null
        $ok = $?
        $ok | Should -BeFalse
    }

    It 'go to the error stream and not to the output' {
        $all = 42, @{ key = 'A-1' } | ConvertTo-EngineerPrompt -TemplateText x 2>&1
        $all[0] | Should -BeOfType System.Management.Automation.ErrorRecord
        $all[1] | Should -Be 'x'
    }

    It 'never drive the terminal' {
        $evil = "x$([char]27)[2J$([char]0x202e)"
        $ErrorActionPreference = 'SilentlyContinue'
        foreach ($script in { Get-TicketTemplate $evil }, { Get-Ticket -Path "./$evil.json" }, { @{ key = $evil } | ConvertTo-EngineerPrompt -TemplateText '{{nothing}}' -Strict }) {
            & $script 2>&1 | ForEach-Object { "$_" | Should -Not -Match $dangerous }
        }
    }
}

Describe 'What is read of an error in a log' {
    It 'is one sentence with place and remedy: <id>' -ForEach @(
        @{ id = 'TemplateNotFound'; script = 'Get-TicketTemplate qa-enginer'; text = "^Get-TicketTemplate: There is no template 'qa-enginer'\. Did you mean 'qa-engineer'\? 'Get-TicketTemplate' lists all; Import-TicketTemplate adds files\.$" }
        @{ id = 'PathNotFound'; script = 'Get-Ticket -Path ./no.json'; text = "^Get-Ticket: There is no file or folder '\./no\.json'\. Check the path; use -LiteralPath when it has brackets\.$" }
        @{ id = 'TicketUnreadable'; script = '42 | ConvertTo-EngineerPrompt'; text = '^ConvertTo-EngineerPrompt: .+\.$' }
        @{ id = 'TemplateSyntax'; script = '@{ key = 1 } | ConvertTo-EngineerPrompt -TemplateText ''{{#if x}}'''; text = '^ConvertTo-EngineerPrompt: template text:1:1: .+' }
    ) -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $log = Invoke-OtherShell $script
        # A terminal's width breaks lines; an excerpt of the template may follow the sentence.
        ($log -split "`n`n")[0] -replace '\s+', ' ' | Should -Match $text
        $log | Should -Not -Match 'Exception|   at '
    }
}
