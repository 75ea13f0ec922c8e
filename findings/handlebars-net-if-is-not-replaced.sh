#!/usr/bin/env bash
# Handlebars.Net 2.4.3: a block helper registered under the name "if" (or "unless", "each") is never called by {{#if}}: the
# library's own condition runs, without an error or a warning. handlebars.js calls the registered helper in its place. A helper of
# any other name is called. Seen 2026-12-01 on .NET 10.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Handlebars.Net" Version="[2.4.3]" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using HandlebarsDotNet;

foreach (string name in new[] { "if", "unless", "each", "when" })
{
    IHandlebars environment = Handlebars.Create();
    bool called = false;
    environment.RegisterHelper(name, (EncodedTextWriter output, BlockHelperOptions options, Context context, Arguments arguments) => called = true);
    environment.Compile($"{{{{#{name} value}}}}x{{{{/{name}}}}}")(new { value = new[] { 1 } });
    Console.WriteLine($"{name}: {(called ? "the registered helper" : "the library's own")}");
}
CS
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
seen=$(dotnet run --property:NuGetAudit=false)
echo "$seen"
expected=$'if: the library\'s own\nunless: the library\'s own\neach: the library\'s own\nwhen: the registered helper'
[ "$seen" = "$expected" ] || { echo "Changed; it was:"; echo "$expected"; exit 1; }
