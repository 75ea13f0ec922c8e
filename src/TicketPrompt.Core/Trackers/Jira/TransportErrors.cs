using System.Net.Sockets;
using System.Security.Authentication;

namespace TicketPrompt.Trackers.Jira;

/// <summary>
/// What went wrong on the way, in our own words: messages of HTTP clients quote addresses and headers, and differ by platform.
/// </summary>
internal static class TransportErrors
{
    private const int DeepestCause = 16;

    public static TransportException Of(Exception e, JiraSite site, JiraCredential credential, bool hasBegun)
    {
        Exception[] causes = CausesOf(e);
        if (causes.OfType<AuthenticationException>().FirstOrDefault() is { } untrusted)
        {
            return Unavailable($"No secure connection to {site.Name}: {JiraMessages.Safe(untrusted.Message, credential, 300)} Check its certificate, this machine's clock and trusted authorities, and any proxy that inspects TLS.");
        }

        SocketError? socket = causes.OfType<SocketException>().FirstOrDefault()?.SocketErrorCode;
        if (socket is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain)
        {
            return Unavailable($"There is no host {site.Name}, or its name cannot be looked up now. Check the address, and this machine's network and DNS.", socket == SocketError.TryAgain);
        }

        if (causes.Any(cause => cause is InvalidDataException))
        {
            return Response($"The answer of {site.Name} is damaged (its compression). Try again; if it stays so, check the proxies on the way.");
        }

        if (hasBegun)
        {
            return Response($"The answer of {site.Name} broke off before its end. Try again; if it stays so, check the proxies on the way.", isTransient: true);
        }

        return socket is SocketError.ConnectionRefused
            ? Unavailable($"{site.Name} refused the connection. Check the address and its port, and that Jira runs.", isTransient: true)
            : Unavailable($"The connection to {site.Name} failed{Named(socket)}. Check the address, the network and the proxies on the way.", isTransient: true, isBroken: true);
    }

    public static TransportException TimedOut(JiraSite site, string what, TimeSpan after) => new(new AttemptFailure(new JiraException(
        JiraErrorKind.JiraUnavailable,
        FormattableString.Invariant($"No answer of {site.Name} {what} within {after.TotalSeconds:0.###} seconds. Try again later, or ask for less with -Jql or -Property.")))
    {
        IsTransient = true,
        Waited = after,
    });

    public static TransportException TooLarge(JiraSite site, int limit) => Response(
        FormattableString.Invariant($"The answer of {site.Name} is longer than {limit / (1024.0 * 1024):0.#} MiB, decompressed, and was not read. Ask for fewer fields with -Property."));

    public static TransportException RedirectsElsewhere(JiraSite site, Uri target, JiraCredential credential) => Response(
        $"{site.Name} redirects to {credential.Scrub($"{target.Scheme}://{JiraSite.NameOf(target)}")}, and nothing was sent there: credentials stay with the site they are for. If that is the right address, or its https one, use it; a sign-in page there means that REST requests do not pass the single sign-on.");

    public static TransportException RedirectsInCircles(JiraSite site) => Response(
        $"{site.Name} redirects in circles. Check the address of the site, its context path included.");

    private static TransportException Response(string message, bool isTransient = false) =>
        new(new AttemptFailure(new JiraException(JiraErrorKind.JiraResponse, message)) { IsTransient = isTransient });

    private static TransportException Unavailable(string message, bool isTransient = false, bool isBroken = false) =>
        new(new AttemptFailure(new JiraException(JiraErrorKind.JiraUnavailable, message)) { IsTransient = isTransient, IsBroken = isBroken });

    private static string Named(SocketError? error) => error is null or SocketError.Success ? "" : $" ({error})";

    private static Exception[] CausesOf(Exception e)
    {
        List<Exception> causes = [];
        for (Exception? cause = e; cause is not null && causes.Count < DeepestCause; cause = cause.InnerException)
        {
            causes.Add(cause);
        }

        return [.. causes];
    }
}

/// <summary>A try brought no answer home. Stays within the client: what users see is the error in it.</summary>
internal sealed class TransportException(AttemptFailure failure) : Exception(failure.Error.Message)
{
    public AttemptFailure Failure { get; } = failure;
}
