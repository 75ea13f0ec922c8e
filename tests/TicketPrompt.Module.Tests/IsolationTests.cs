using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace TicketPrompt.ModuleTests;

/// <summary>Load contexts and runspaces: nobody's dependencies meet ours, and templates are shared where users share them.</summary>
[Trait(NetStandardTests.Build, "net8.0")]
public sealed class IsolationTests
{
    [Fact]
    public void A_template_can_be_shared_with_other_runspaces()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("t.hbs", "Fix {{ticket.key}}");
        using Shell shell = new();
        ShellResult result = shell.Run("""
            param($path, $manifest)
            $template = Import-TicketTemplate $path
            1..8 | ForEach-Object -Parallel {
                Import-Module $using:manifest
                @{ key = "P-$_" } | ConvertTo-EngineerPrompt -Template $using:template
            } -ThrottleLimit 4
            """, path, Repository.Manifest);
        Assert.Empty(result.Errors);
        Assert.Equal(Enumerable.Range(1, 8).Select(i => $"Fix P-{i}"), result.Texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_is_one_load_context_for_all_runspaces_and_imports()
    {
        using Shell one = new();
        using Shell two = new();
        const string Context = "[System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext([TicketPrompt.Ticket].Assembly)";
        Assert.Same(one.Run(Context).Output[0]!.BaseObject, two.Run(Context).Output[0]!.BaseObject);
    }

    [Theory]
    [InlineData("TicketPrompt.Core.dll", "[TicketPrompt.Ticket]")]
    [InlineData("TicketPrompt.Cmdlets.dll", "(Get-Command ConvertTo-EngineerPrompt).ImplementingType")]
    public void Native_code_is_run_where_it_was_made_and_is_that_of_the_assembly(string file, string type)
    {
        string bin = Path.Combine(Repository.Root, "module", "bin", "net8.0");
        string native = Path.Combine(bin, $"net{Environment.Version.Major}.0", RuntimeInformation.RuntimeIdentifier, file);
        using Shell shell = new();
        string loaded = shell.Run($"{type}.Assembly.Location").Text;

        // None is made for rare platforms, nor with -p:PrecompileFor=none.
        Assert.Equal(File.Exists(native) ? native : Path.Combine(bin, file), loaded);
        Assert.Equal(VersionOf(Path.Combine(bin, file)), VersionOf(loaded));
    }

    [Theory]
    [InlineData("@{ key = 'A-1'; summary = 's' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}'")]
    [InlineData("@{ key = 'A-1'; summary = 's' } | ConvertTo-EngineerPrompt -TemplateText ''")]
    [InlineData("@{ key = 'A-1'; summary = 's' } | ConvertTo-EngineerPrompt")]
    public void Handlebars_Net_renders_the_first_prompt_in_our_own_load_context(string prompt)
    {
        // In a process of its own, since nothing unloads it.
        const string Contexts = "[System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'Handlebars' } "
            + "| ForEach-Object { [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name }";
        ShellProcess run = ShellProcess.Run("-Command", $"Import-Module '{Repository.Manifest}'; \"before: $({Contexts})\"; $null = {prompt}; \"after: $({Contexts})\"");
        Assert.Equal("", run.Error);
        Assert.Equal(["before: ", "after: TicketPrompt"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public void Objects_from_before_a_reimport_still_bind()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("t.hbs", "Fix {{ticket.key}}");
        using Shell shell = new();
        Assert.Equal("Fix A-1", shell.Run("""
            param($path, $manifest)
            $template = Import-TicketTemplate $path
            $ticket = @{ key = 'A-1'; summary = 's' } | ConvertTo-Ticket
            Remove-Module TicketPrompt
            Import-Module $manifest
            $ticket | ConvertTo-EngineerPrompt -Template $template
            """, path, Repository.Manifest).Text);
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    [Trait("Category", "Slow")]
    public void A_foreign_YamlDotNet_in_the_default_context_does_no_harm(string when)
    {
        // Another version than ours, as powershell-yaml would bring it. In a process of its own, since nothing unloads it.
        using TemporaryFolder folder = new();
        string template = folder.Write("t.yaml", "name: t\ntemplate: |\n  Fix {{ticket.key}}\n");
        string load = $"$foreign = [System.Reflection.Assembly]::LoadFrom('{Path.Combine(AppContext.BaseDirectory, "Foreign", "YamlDotNet.dll")}')";
        string import = $"Import-Module '{Repository.Manifest}' -Global";
        string use = $"$template = Import-TicketTemplate '{template}'; $prompt = @{{ key = 'A-1'; summary = 's' }} | ConvertTo-EngineerPrompt -Template $template";
        string session = folder.Write("session.psm1", when == "before" ? $"{load}\n{import}\n{use}" : $"{import}\n{use}\n{load}\n{use}");
        File.AppendAllText(session, "\n$global:seen = \"$($prompt.Trim()) $($foreign.GetName().Version.Major) $([YamlDotNet.Core.Parser].Assembly.GetName().Version.Major)\"");
        ShellProcess run = ShellProcess.Run("-Module", session, "-Command", "$seen");
        Assert.Equal("", run.Error);
        Assert.Equal("Fix A-1 16 16", run.Output.Trim());
    }

    [Fact]
    public void No_type_of_a_dependency_is_in_the_public_surface()
    {
        using Shell shell = new();
        Assembly core = (Assembly)shell.Run("[TicketPrompt.Ticket].Assembly").Output[0]!.BaseObject;
        string[] ours = ["TicketPrompt.Core", "System.Private.CoreLib", "System.Runtime", "netstandard"];
        IEnumerable<Type> used = core.GetExportedTypes().SelectMany(type =>
            type.GetProperties().Select(p => p.PropertyType).Concat(type.GetMethods().Select(m => m.ReturnType)));
        Assert.All(used, type => Assert.True(
            type.IsGenericParameter || ours.Contains(type.Assembly.GetName().Name) || type.Namespace!.StartsWith("System", StringComparison.Ordinal),
            type.FullName));
    }

    [Fact]
    public void Works_in_a_session_with_strict_mode_and_stopping_errors()
    {
        using Shell shell = new("");
        Assert.Equal("A-1", shell.Run("param($m) Set-StrictMode -Version Latest; $ErrorActionPreference = 'Stop'; Import-Module $m; @{ key = 'A-1'; summary = 's' } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.key}}'", Repository.Manifest).Text);
    }

    // Of two builds of one source the same, of another source another one.
    private static Guid VersionOf(string assembly)
    {
        using PEReader file = new(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
