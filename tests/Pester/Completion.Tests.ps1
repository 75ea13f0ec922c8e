BeforeAll {
    . "$PSScriptRoot/Setup.ps1"

    function Complete([string] $Line) {
        [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches
    }

    $null = New-Item -ItemType Directory "$TestDrive/prompts/my folder"
    'x' | Set-Content "$TestDrive/prompts/first.hbs"
    'x' | Set-Content "$TestDrive/prompts/second one.hbs"
    'x' | Set-Content "$TestDrive/prompts/notes.txt"
    Push-Location "$TestDrive/prompts"
}

AfterAll {
    Pop-Location
    Remove-Module TicketPrompt
}

Describe 'Tab' {
    It 'completes <line> to <expected>' -ForEach @(
        @{ line = 'Get-TicketTemplate back'; expected = 'backend-engineer' }
        @{ line = 'Remove-TicketTemplate -Name mob'; expected = 'mobile-engineer' }
        @{ line = 'Test-TicketTemplate -Name qa'; expected = 'qa-engineer' }
        @{ line = '$t | ConvertTo-EngineerPrompt sec'; expected = 'security-engineer' }
        @{ line = '$t | ConvertTo-EngineerPrompt -Template qa-engineer,dev'; expected = 'devops-engineer' }
        @{ line = '$t | ConvertTo-EngineerPrompt -Tem'; expected = '-Template' }
        @{ line = '$t | ConvertTo-EngineerPrompt -MaxTokens 100 -TokenEncoding c'; expected = 'cl100k_base' }
        @{ line = 'Get-Ti'; expected = 'Get-Ticket' }
        @{ line = '(Get-TicketTemplate qa-engineer).Ro'; expected = 'Role' }
    ) {
        (Complete $line).CompletionText | Should -Contain $expected
    }

    It 'offers names first, then template files and folders, quoted where they must be' {
        $null = Import-TicketTemplate ./first.hbs -Name 'my own'
        $offered = (Complete '$t | ConvertTo-EngineerPrompt -Template ').CompletionText
        $offered | Should -Contain "'my own'"
        $offered | Should -Contain 'backend-engineer'
        $separator = [System.IO.Path]::DirectorySeparatorChar
        $offered | Should -Contain ".${separator}first.hbs"
        @($offered -like '*second one.hbs*') | Should -HaveCount 1
        @($offered -like '*second one.hbs*')[0] | Should -Match "^['""&]"
        @($offered -like '*my folder*') | Should -HaveCount 1
        @($offered -like '*notes.txt*') | Should -HaveCount 0
        [array]::IndexOf($offered, 'backend-engineer') | Should -BeLessThan ([array]::IndexOf($offered, ".${separator}first.hbs"))
        Remove-TicketTemplate 'my own'
    }

    It 'completes a typed path to template files' {
        $offered = (Complete '$t | ConvertTo-EngineerPrompt -Template ./fi').CompletionText
        $offered | Should -HaveCount 1
        $offered | Should -Match 'first\.hbs$'
    }

    It 'completes paths of <_>' -ForEach 'Import-TicketTemplate ./fi', 'Test-TicketTemplate -Path ./fi', 'Import-TicketTemplate -LiteralPath ./fi', 'Get-Ticket -Path ./fi' {
        (Complete $_).CompletionText | Should -Match 'first\.hbs$'
    }

    It 'says of a name what the template is for' {
        @(Complete 'Get-TicketTemplate backend')[0].ToolTip | Should -Match 'Server-side'
    }

    It 'offers nothing harmful for a word with a quote or a bracket' {
        { Complete "Get-TicketTemplate 'b[" } | Should -Not -Throw
        { Complete 'Get-TicketTemplate b[' } | Should -Not -Throw
    }
}
