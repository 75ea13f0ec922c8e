namespace TicketPrompt.Cmdlets;

/// <summary>The exception in every error record of this module. The record's id tells the kinds apart.</summary>
/// <param name="message">What happened, where, and what to do.</param>
public sealed class TicketPromptException(string message) : Exception(message);
