using System.Diagnostics;
using System.Globalization;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;

namespace TicketPrompt.Trackers.Jira;

/// <summary>Asks one Jira and hands out what it answered as plain data, or says why there is none. Not for several threads at once.</summary>
internal sealed class JiraConnection(JiraAccess access, JiraOptions options) : IDisposable
{
    // After so many requests in a row that came to nothing for all their tries, the next get one try each.
    private const int GivenUpAfter = 2;

    // Data Center asks for a CAPTCHA after three failed logins; one of ours is one.
    private const int RefusedAfter = 3;

    private readonly JiraTransport _transport = new(access, options.Patience, options.Handler());
    private readonly JiraRetries _retries = new(options.Patience, options.Time, options.Report);
    private readonly AnswerCheck _check = new(access.Site, access.Credential);
    private int _givenUp;
    private int _refused;
    private bool _hasConnected;

    public JiraAccess Access { get; } = access;

    public void Dispose() => _transport.Dispose();

    /// <summary>The answer's JSON as plain data.</summary>
    /// <exception cref="JiraException">There is none.</exception>
    public async Task<object?> GetAsync(JiraRequest request, CancellationToken cancellation)
    {
        if (_refused >= RefusedAfter && Access.Credential.Kind != JiraCredentialKind.Anonymous)
        {
            throw JiraErrors.NotAskedAgain(Access.Site.Name, request.Subject ?? "this");
        }

        RetryBudget budget = new(_givenUp >= GivenUpAfter ? 1 : options.Patience.Tries, options.Patience.Waiting);
        Attempt attempt = await _retries.RunAsync(budget, stop => TryAsync(request, budget, stop), cancellation).ConfigureAwait(false);
        JiraException? error = attempt.Failure?.Error;
        _givenUp = attempt.Failure is { IsTransient: true } ? _givenUp + 1 : 0;
        _refused = error?.Kind == JiraErrorKind.JiraUnauthorized ? _refused + 1 : error is null ? int.MinValue : _refused;
        if (error is not null)
        {
            throw budget.Sent > 1 ? Tried(error, budget.Sent) : error;
        }

        return Data(attempt.Answer!, cancellation);
    }

    private async Task<Attempt> TryAsync(JiraRequest request, RetryBudget budget, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        budget.AddSent();
        int number = budget.Sent;
        Attempt attempt;
        string outcome;
        try
        {
            JiraAnswer answer = await _transport.SendAsync(request, cancellation).ConfigureAwait(false);
            attempt = new Attempt(answer, _check.FailureOf(answer, request));
            outcome = answer.Status.ToString(CultureInfo.InvariantCulture);
            _hasConnected = true;
        }
        catch (TransportException e)
        {
            attempt = new Attempt(null, e.Failure);
            outcome = "failed";
            budget.AddSent(e.Failure.IsBroken && _hasConnected ? 1 : 0);
            _hasConnected = false;
        }

        string asked = $"{(request.IsPost ? "POST" : "GET")} {Access.Credential.Scrub(Access.Site.Root.AbsolutePath + request.Path)}";
        string reason = attempt.Failure is { } failure ? ": " + failure.Error.Message : "";
        options.Report(new JiraNotice(JiraNoticeKind.Verbose, FormattableString.Invariant(
            $"{asked} -> {outcome} in {watch.ElapsedMilliseconds} ms, try {number} of {budget.Tries}{reason}")));
        return attempt;
    }

    private object? Data(JiraAnswer answer, CancellationToken cancellation)
    {
        try
        {
            return JsonBody.Read(answer.Body, cancellation);
        }
        catch (FileReadException e)
        {
            string column = e.Column is null ? "" : FormattableString.Invariant($", column {e.Column}");
            string place = e.Line is null ? "" : FormattableString.Invariant($" (line {e.Line}{column})");
            string reason = e.Code == TicketReadCode.UnsupportedFile ? "it is not UTF-8" : answer.Body.Length == 0 ? "it is empty" : "it is cut off, or no JSON";
            throw new JiraException(
                JiraErrorKind.JiraResponse,
                $"The answer of {Access.Site.Name} cannot be read: {reason}{place}. Try again; if it stays so, check the address of the site and the proxies on the way.");
        }
    }

    private static JiraException Tried(JiraException error, int tries) =>
        new(error.Kind, FormattableString.Invariant($"{error.Message} (Tried {tries} times.)"));
}
