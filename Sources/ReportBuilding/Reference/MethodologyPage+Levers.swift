import Quantities
import ReportModel

extension MethodologyPage {
    /// How levers are tried.
    var levers: Block {
        section(
            "levers",
            "What can be done about a bill",
            [
                [
                    "A lever is a change of a scenario that could have been written in its file. ",
                    "Each one is tried alone, and then in order after those before it, and every ",
                    "time the whole scenario is priced again: a cascade pays for every first try, ",
                    "for the second tries and for the check, a router for its fee, a summariser ",
                    "for what it reads and writes, a student for its training.",
                ],
                [
                    "So the savings in order add up to the difference of two bills and never exceed ",
                    "the bill. Those of levers alone overlap, and are never added up. Amounts are ",
                    "those of the expected month at list price.",
                ],
                [
                    "A scenario may list its levers. Where it does not, all are tried with default ",
                    "assumptions: first what makes the work smaller, then who does it, then how it ",
                    "is bought, and last what stands around it. In this order one that would cost ",
                    "more is left out; in an author's list it stays.",
                ],
                [
                    "A lever that needs a price which the catalog does not hold does not apply. ",
                    "Nor does provisioned throughput without a stated throughput of a unit, nor a ",
                    "cache for a prompt that is too short. Whether answers stay good enough is not ",
                    "modelled.",
                ],
            ]
        )
    }
}
