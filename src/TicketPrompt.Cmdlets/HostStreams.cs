using System.Management.Automation;
using TicketPrompt.Text;

namespace TicketPrompt.Cmdlets;

/// <summary>
/// The one way of text to the streams that a terminal shows; errors are made in <see cref="Errors"/>. Names of files, of templates and
/// of tickets are other people's text: none of it drives a terminal.
/// </summary>
internal static class HostStreams
{
    public static void TellVerbose(this Cmdlet cmdlet, string text) => cmdlet.WriteVerbose(HostText.Of(text));

    public static void TellWarning(this Cmdlet cmdlet, string text) => cmdlet.WriteWarning(HostText.Of(text));

    /// <param name="percent">How much is done; below zero when nobody knows.</param>
    public static void TellProgress(this Cmdlet cmdlet, int id, string activity, string status, int percent = -1) =>
        cmdlet.WriteProgress(new ProgressRecord(id, HostText.Of(activity), HostText.Of(status)) { PercentComplete = percent });

    public static void EndProgress(this Cmdlet cmdlet, int id, string activity) =>
        cmdlet.WriteProgress(new ProgressRecord(id, HostText.Of(activity), "Done") { RecordType = ProgressRecordType.Completed });

    /// <summary>ShouldProcess: <c>-WhatIf</c> and <c>-Confirm</c> print the target.</summary>
    public static bool MayChange(this Cmdlet cmdlet, string target, string action) => cmdlet.ShouldProcess(HostText.Of(target), action);
}
