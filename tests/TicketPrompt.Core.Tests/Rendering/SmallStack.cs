namespace TicketPrompt.Tests.Rendering;

/// <summary>Runs on a stack of 1 MB, as threads of Windows have it.</summary>
internal static class SmallStack
{
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(2);

    public static T Run<T>(Func<T> action)
    {
        T result = default!;
        Exception? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = action();
                }
                catch (Exception error)
                {
                    failure = error;
                }
            },
            1024 * 1024);
        thread.Start();
        Assert.True(thread.Join(HangGuard), "It hangs.");
        return failure is null ? result : throw new InvalidOperationException(failure.Message, failure);
    }
}
