# What teams do with the module by night and in pipelines. README.md shows the same commands.
BeforeAll {
    . "$PSScriptRoot/Setup.ps1"
}

AfterAll {
    Remove-Module TicketPrompt
}

Describe 'A nightly export of what has changed' {
    BeforeAll {
        function Export-Changed($Tickets, [string] $Folder) {
            # Bodies and time stamps of files tell nothing: a prompt is written again only where its text would differ.
            foreach ($prompt in $Tickets | ConvertTo-EngineerPrompt -Template qa-engineer -AsOf '2026-10-05' -AsObject) {
                $file = Join-Path $Folder "$($prompt.TicketKey -replace '[^\w.-]', '_').md"
                if (-not (Test-Path -LiteralPath $file) -or [System.IO.File]::ReadAllText($file) -cne $prompt.Text) {
                    [System.IO.File]::WriteAllText($file, $prompt.Text)
                    Get-Item -LiteralPath $file
                }
            }
        }

        $folder = (New-Item -ItemType Directory "$TestDrive/nightly").FullName
        $tickets = @(
            [pscustomobject]@{ key = 'A-1'; summary = 'one' }
            [pscustomobject]@{ key = 'A-2'; summary = 'two' }
        )
    }

    It 'writes all on the first night' {
        (Export-Changed $tickets $folder).Name | Should -Be 'A-1.md', 'A-2.md'
    }

    It 'writes nothing where nothing has changed' {
        Export-Changed $tickets $folder | Should -BeNullOrEmpty
    }

    It 'writes only the ticket that has changed' {
        $tickets[1].summary = 'two, corrected'
        (Export-Changed $tickets $folder).Name | Should -Be 'A-2.md'
    }

    It 'can ask for what was updated since the last night' {
        $last = [datetimeoffset]'2026-10-02T00:00Z'
        (Get-Ticket -Path "$samples/*" | Where-Object { $_.Updated -gt $last }).Key | Should -Be 'gitgarden/gitgarden#318', 'gitgarden/gitgarden#322', 'PAY-482'
    }
}

Describe 'A pipeline step that fails on findings' {
    BeforeAll {
        function Invoke-Step([string] $Tickets) {
            $step = "Import-Module '$manifest'; `$prompts = Get-Ticket -Path '$Tickets' | ConvertTo-EngineerPrompt -AsObject -WarningAction SilentlyContinue; " +
                '$bad = @($prompts | Where-Object { $_.Findings | Where-Object Level -eq Warning }); $bad | ForEach-Object { "$($_.TicketKey): $($_.Findings -join ''; '')" }; exit $bad.Count'
            $output = & $shell @shellStart -NoProfile -NonInteractive -Command $step
            [pscustomobject]@{ Code = $LASTEXITCODE; Output = "$output" }
        }
    }

    It 'passes where there are none' {
        (Invoke-Step "$samples/tickets.jsonl").Code | Should -Be 0
    }

    It 'fails and says which ticket and why' {
        "{""key"":""A-1"",""summary"":""s"",""description"":""token ghp_$('a1B2' * 9)""}" | Set-Content "$TestDrive/leak.jsonl"
        $step = Invoke-Step "$TestDrive/leak.jsonl"
        $step.Code | Should -Be 1
        $step.Output | Should -Match '^A-1: Redacted in description: github-token'
        $step.Output | Should -Not -Match 'a1B2'
    }
}

Describe 'A batch with a report of failures' {
    It 'renders what can be rendered, and reports the rest' {
        "{""key"":""A-1"",""summary"":""s""}`nnot JSON`n{""colour"":""red""}`n{""key"":""A-4"",""summary"":""s""}" | Set-Content "$TestDrive/batch.jsonl"
        $files = Get-Ticket -Path "$TestDrive/batch.jsonl" -ErrorVariable unread -ErrorAction SilentlyContinue |
            ConvertTo-EngineerPrompt -OutputDirectory "$TestDrive/batch" -TemplateText '{{ticket.key}}' -ErrorVariable unwritten -ErrorAction SilentlyContinue
        @($unread) + @($unwritten) | ForEach-Object {
            [pscustomobject]@{ Id = ($_.FullyQualifiedErrorId -split ',')[0]; Target = $_.TargetObject; Message = $_.Exception.Message }
        } | Export-Csv "$TestDrive/failures.csv" -NoTypeInformation

        $files.Name | Should -Be 'A-1-inline.md', 'A-4-inline.md'
        $report = @(Import-Csv "$TestDrive/failures.csv")
        $report.Id | Should -Be 'TicketUnreadable', 'TicketUnreadable'
        $report[0].Message | Should -Match '2'
    }
}

Describe 'Messages for a model or an agent' {
    BeforeAll {
        '{{role "system"}}Be brief.{{role "user"}}{{ticket.summary}}' | Set-Content "$TestDrive/chat.hbs"
        $prompt = @{ key = 'A-1'; summary = "Gr$([char]0xfc)n ""quoted""" } | ConvertTo-EngineerPrompt -Template "$TestDrive/chat.hbs" -AsObject
    }

    It 'become the JSON body of a request' {
        $body = @{ messages = @($prompt.Messages | ForEach-Object { @{ role = $_.Role; content = $_.Content } }) } | ConvertTo-Json -Depth 4
        $sent = ($body | ConvertFrom-Json).messages
        $sent.role | Should -Be 'system', 'user'
        $sent[1].content | Should -Be "Gr$([char]0xfc)n ""quoted"""
    }

    It 'become the same by ConvertTo-Json alone' {
        $sent = ConvertTo-Json @($prompt.Messages) | ConvertFrom-Json
        $sent.Role | Should -Be 'system', 'user'
    }

    It 'reach an HTTP endpoint' -Skip:(-not (Get-Command Start-ThreadJob -ErrorAction Ignore)) {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        try {
            # One request, answered by hand; what came is the job's output.
            $server = Start-ThreadJob {
                $client = ($using:listener).AcceptTcpClient()
                $stream = $client.GetStream()
                $buffer = [byte[]]::new(65536)
                $text = ''
                do {
                    $text += [System.Text.Encoding]::UTF8.GetString($buffer, 0, $stream.Read($buffer, 0, $buffer.Length))
                } until ($text -match '(?s)\r\n\r\n.*\}\s*$')
                $answer = [System.Text.Encoding]::ASCII.GetBytes("HTTP/1.1 200 OK`r`nContent-Length: 2`r`nConnection: close`r`n`r`nok")
                $stream.Write($answer, 0, $answer.Length)
                $client.Close()
                ($text -split '\r\n\r\n', 2)[1]
            }
            $body = @{ messages = @($prompt.Messages) } | ConvertTo-Json -Depth 4
            Invoke-RestMethod "http://127.0.0.1:$($listener.LocalEndpoint.Port)/" -Method Post -ContentType 'application/json; charset=utf-8' -Body $body | Should -Be 'ok'
            (($server | Receive-Job -Wait -AutoRemoveJob | ConvertFrom-Json).messages).Content | Should -Be 'Be brief.', "Gr$([char]0xfc)n ""quoted"""
        }
        finally {
            $listener.Stop()
        }
    }

    It 'reach the standard input of a command line' {
        $reply = Get-Ticket -Path "$samples/jira-search.json" | Select-Object -First 1 |
            ConvertTo-EngineerPrompt -TemplateText 'Fix {{ticket.key}}' | & $shell @shellStart -NoProfile -NonInteractive -Command '"agent got: " + [Console]::In.ReadToEnd().Trim()'
        $reply | Should -Be 'agent got: Fix PAY-482'
    }
}

Describe 'A profile' {
    It 'imports the module and templates, and sets defaults' {
        $null = New-Item -ItemType Directory "$TestDrive/prompts"
        "---`nvariables: { team: { required: true } }`n---`n{{team}}: {{ticket.key}}" | Set-Content "$TestDrive/prompts/triage.hbs"
        $profileText = @"
Import-Module '$manifest'
if (Test-Path '$TestDrive/prompts') { `$null = Import-TicketTemplate '$TestDrive/prompts' -Force }
`$PSDefaultParameterValues['ConvertTo-EngineerPrompt:Variable'] = @{ team = 'Mail' }
Set-Alias prompt-for ConvertTo-EngineerPrompt
"@
        $profileText | Set-Content "$TestDrive/profile.ps1"
        Invoke-OtherShell ". '$TestDrive/profile.ps1'; @{ key = 'A-1' } | prompt-for triage" | Should -Match 'Mail: A-1'
    }
}
