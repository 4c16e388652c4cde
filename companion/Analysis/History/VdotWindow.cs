namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// The best VDOT of the 90 days up to a day, walked through in the order of days: what the threshold pace of a load is taken from. A
/// history's first 90 days take the best of all of them, as nothing is known before.
/// </summary>
internal sealed class VdotWindow
{
    private readonly List<(DateOnly Date, Measured<double> Vdot)> _efforts;
    private readonly LinkedList<int> _falling = [];
    private int _next;

    public VdotWindow(IEnumerable<HistoryRun> byDate, IReadOnlyDictionary<long, Measured<double>> bestVdot)
    {
        _efforts = [.. byDate.Select(run => (run.Date, bestVdot[run.Id])).Where(effort => effort.Item2.HasValue)];
    }

    /// <summary>The best up to a day; days must not fall from call to call.</summary>
    public Measured<double> On(DateOnly day)
    {
        if (_efforts.Count == 0)
        {
            return Measured<double>.Missing("no effort with a trusted distance yet");
        }

        DateOnly until = day < _efforts[0].Date.AddDays(VdotEstimate.WindowDays) ? _efforts[0].Date.AddDays(VdotEstimate.WindowDays) : day;
        for (; _next < _efforts.Count && _efforts[_next].Date <= until; _next++)
        {
            while (_falling.Last is LinkedListNode<int> last && _efforts[last.Value].Vdot.Value <= _efforts[_next].Vdot.Value)
            {
                _falling.RemoveLast();
            }

            _falling.AddLast(_next);
        }

        // The last effort stays, however old: an old threshold is better known than none.
        while (_falling.Count > 1 && _efforts[_falling.First!.Value].Date <= until.AddDays(-VdotEstimate.WindowDays))
        {
            _falling.RemoveFirst();
        }

        return _efforts[_falling.First!.Value].Vdot;
    }
}
