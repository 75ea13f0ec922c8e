using System.Management.Automation;
using System.Text;
using TicketPrompt.Prompts;

namespace TicketPrompt.Cmdlets;

/// <summary>Writes prompts to the files of one folder, and emits the files.</summary>
/// <param name="directory">The folder as the user typed it.</param>
internal sealed class PromptFiles(PSCmdlet cmdlet, string directory, bool force)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder = ShellPaths.Full(cmdlet, directory);

    /// <summary>Writes one prompt to <c>key-template.md</c>.</summary>
    public void Write(EngineerPrompt prompt, string? key)
    {
        string path = Path.Combine(_folder, OutputName.Of(key, prompt.Template));
        if (File.Exists(path) && !force)
        {
            cmdlet.WriteError(Errors.OutputExists(path));
            return;
        }

        if (!cmdlet.MayChange(path, "Write prompt"))
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(_folder);
            using (FileStream file = new(path, force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write))
            {
                byte[] bytes = Utf8.GetBytes(prompt.Text);
                file.Write(bytes, 0, bytes.Length);
            }

            cmdlet.WriteObject(new FileInfo(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            cmdlet.WriteError(Errors.OutputFailed(path, e));
        }
    }
}
