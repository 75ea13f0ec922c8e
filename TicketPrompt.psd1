@{
    RootModule = 'module/TicketPrompt.psm1'
    ModuleVersion = '0.1.0'
    GUID = 'f0f3f1c6-6a0e-4c37-9f0f-5d2c9a1b7e42'
    Author = 'The TicketPrompt authors'
    CompanyName = 'TicketPrompt'
    Copyright = '(c) The TicketPrompt authors. MIT licence.'
    Description = 'Turns tickets of any issue tracker into prompts for engineers and their coding agents: Jira, GitHub, Azure DevOps, GitLab, ServiceNow, Linear or plain objects in; Markdown from Handlebars templates out.'
    PowerShellVersion = '5.1'
    CompatiblePSEditions = @('Core', 'Desktop')
    TypesToProcess = @('module/TicketPrompt.Types.ps1xml')
    FormatsToProcess = @('module/TicketPrompt.Format.ps1xml')
    FunctionsToExport = @()
    CmdletsToExport = @(
        'ConvertTo-EngineerPrompt'
        'ConvertTo-Ticket'
        'Get-Ticket'
        'Get-TicketTemplate'
        'Import-TicketTemplate'
        'Remove-TicketTemplate'
        'Test-TicketTemplate'
    )
    VariablesToExport = @()
    AliasesToExport = @()
    PrivateData = @{
        PSData = @{
            ReleaseNotes = '0.1.0: the first release. CHANGELOG.md in the module folder says what it can do.'
            Tags = @('Jira', 'GitHub', 'AzureDevOps', 'GitLab', 'ServiceNow', 'Linear', 'Ticket', 'Issue', 'Prompt', 'Template', 'Handlebars', 'LLM', 'Agent', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
        }
    }
}
