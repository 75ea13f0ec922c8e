using System.Text;
using TicketPrompt.Shell;

// Redirected output is UTF-8 on every system.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

ShellArguments arguments = ShellArguments.Parse(args);
if (arguments.Usage is not null)
{
    await (arguments.IsError ? Console.Error : Console.Out).WriteLineAsync(arguments.Usage);
    return arguments.IsError ? 2 : 0;
}

using EmbeddedEngine engine = new(arguments.Module);
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    engine.Stop();
};
return engine.Run(arguments.Command);
