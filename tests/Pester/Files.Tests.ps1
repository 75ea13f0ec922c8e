BeforeAll {
    . "$PSScriptRoot/Setup.ps1"
    $ticket = @{ key = 'F-1'; summary = "Gr$([char]0xfc)n" }
}

AfterAll {
    Remove-Module TicketPrompt
}

Describe 'Files that are written' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
    }

    It 'are UTF-8 without a byte order mark, and hold the prompt alone' {
        $file = $ticket | ConvertTo-EngineerPrompt -OutputDirectory $folder -TemplateText '{{ticket.summary}}'
        [System.IO.File]::ReadAllBytes($file.FullName) | Should -Be (0x47, 0x72, 0xc3, 0xbc, 0x6e)
    }

    It 'are named after key and template, and come as FileInfo' {
        $file = $ticket | ConvertTo-EngineerPrompt -OutputDirectory $folder -Template qa-engineer
        $file | Should -BeOfType System.IO.FileInfo
        $file.Name | Should -Be 'F-1-qa-engineer.md'
    }

    It 'go below the location of the session' {
        $null = New-Item -ItemType Directory $folder
        Push-Location $folder
        try {
            $file = $ticket | ConvertTo-EngineerPrompt -OutputDirectory prompts -TemplateText 'x'
            $file.FullName | Should -Be (Join-Path (Join-Path (Resolve-Path .).ProviderPath prompts) F-1-inline.md)
        }
        finally {
            Pop-Location
        }
    }

    It 'go to a PSDrive' {
        $null = New-Item -ItemType Directory $folder
        $null = New-PSDrive -Name Out -PSProvider FileSystem -Root $folder -Scope Script
        $file = $ticket | ConvertTo-EngineerPrompt -OutputDirectory Out:/deep/er -TemplateText 'x'
        $file.FullName | Should -Be (Join-Path $folder 'deep/er/F-1-inline.md' | ForEach-Object { [System.IO.Path]::GetFullPath($_) })
        Remove-PSDrive Out -Scope Script
    }

    It 'go to a folder with brackets and spaces in its name' {
        $file = $ticket | ConvertTo-EngineerPrompt -OutputDirectory "$folder/a [1] b" -TemplateText 'x'
        Test-Path -LiteralPath $file.FullName | Should -BeTrue
    }

    It 'are not written with -WhatIf' {
        $ticket | ConvertTo-EngineerPrompt -OutputDirectory $folder -TemplateText 'x' -WhatIf | Should -BeNullOrEmpty
        Test-Path $folder | Should -BeFalse
    }

    It 'stay as they are without -Force' {
        $file = $ticket | ConvertTo-EngineerPrompt -OutputDirectory $folder -TemplateText 'one'
        $ticket | ConvertTo-EngineerPrompt -OutputDirectory $folder -TemplateText 'two' -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -Match '^OutputExists,'
        Get-Content $file.FullName | Should -Be 'one'
        $null = $ticket | ConvertTo-EngineerPrompt -OutputDirectory $folder -TemplateText 'two' -Force
        Get-Content $file.FullName | Should -Be 'two'
    }

    It 'stay inside the folder whatever the key is: <name>' -ForEach @(
        @{ name = '../../out'; key = '../../out' }
        @{ name = '/etc/x'; key = '/etc/x' }
        @{ name = 'a drive'; key = 'C:\x' }
        @{ name = 'both slashes'; key = 'a/b\c' }
        @{ name = 'two dots'; key = '..' }
        @{ name = 'a device of Windows'; key = 'CON' }
        @{ name = 'a null character'; key = "a$([char]0)b" }
        @{ name = '300 characters'; key = 'x' * 300 }
    ) {
        $file = @{ key = $key; summary = 's' } | ConvertTo-EngineerPrompt -OutputDirectory $folder -TemplateText 'x'
        $file.DirectoryName | Should -Be $folder
        $file.Name.Length | Should -BeLessThan 256
    }

    It 'cannot be asked for together with -AsObject' {
        { $ticket | ConvertTo-EngineerPrompt -OutputDirectory $folder -AsObject -TemplateText 'x' } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }

    It 'can be left to Out-File, one for all' {
        $null = New-Item -ItemType Directory $folder
        Get-Ticket -Path "$samples/tickets.jsonl" | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}' | Out-File "$folder/all.md"
        Get-Content "$folder/all.md" | Should -Be 'HELP-9', '1204'
    }
}

Describe 'Files that are read' {
    BeforeAll {
        $null = New-Item -ItemType Directory "$TestDrive/in [1]"
        Copy-Item "$samples/tickets.jsonl" "$TestDrive/in [1]"
        Rename-Item -LiteralPath "$TestDrive/in [1]/tickets.jsonl" 'a[b].jsonl'
    }

    It 'are found by a path with wildcards' {
        (Get-Ticket -Path "$samples/*.json*").Count | Should -Be 6
        (Get-Ticket -Path "$samples/j*").Key | Should -Be 'PAY-482', 'PAY-497'
    }

    It 'are found below a folder''s name' {
        (Get-Ticket -Path $samples).Count | Should -Be 6
    }

    It 'are found by -LiteralPath where the name has brackets' {
        (Get-Ticket -LiteralPath "$TestDrive/in [1]/a[b].jsonl").Key | Should -Be 'HELP-9', '1204'
    }

    It 'are not found by -Path where the name has brackets, and the error says what to do' {
        Get-Ticket -Path "$TestDrive/in [1]/a[b].jsonl" -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -Match '^PathNotFound,'
        "$problem" | Should -Match '-LiteralPath'
    }

    It 'come from Get-ChildItem and Get-Item' {
        (Get-ChildItem "$samples/*.json" | Get-Ticket).Count | Should -Be 4
        (Get-Item -LiteralPath "$TestDrive/in [1]/a[b].jsonl" | Get-Ticket).Count | Should -Be 2
    }

    It 'are relative to the location' {
        Push-Location $samples
        try {
            (Get-Ticket -Path ./tickets.jsonl).Count | Should -Be 2
            (Get-Ticket -LiteralPath tickets.jsonl).Count | Should -Be 2
        }
        finally {
            Pop-Location
        }
    }

    It 'are found on a PSDrive' {
        $null = New-PSDrive -Name In -PSProvider FileSystem -Root $samples -Scope Script
        (Get-Ticket -Path In:/tickets.jsonl).Count | Should -Be 2
        (Get-Ticket -Path In:/*.json).Count | Should -Be 4
        Remove-PSDrive In -Scope Script
    }

    It 'must be files of the file system' {
        Get-Ticket -Path Env:/PATH -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -Match '^UnsupportedFile,'
    }

    It 'may be CSV as Export-Csv writes it' {
        [pscustomobject]@{ Key = 'A-1'; Summary = 'x, "y"' } | Export-Csv "$TestDrive/t.csv" -NoTypeInformation -Encoding UTF8
        (Get-Ticket -Path "$TestDrive/t.csv").Summary | Should -Be 'x, "y"'
    }

    It 'may be JSON as ConvertTo-Json and Out-File write it' {
        ConvertTo-Json @(@{ key = 'A-1'; summary = 's' }, @{ key = 'A-2'; summary = 's' }) | Out-File "$TestDrive/t.json" -Encoding utf8
        (Get-Ticket -Path "$TestDrive/t.json").Key | Should -Be 'A-1', 'A-2'
    }
}
