import ReportModel

extension MethodologyPage {
    /// How the months to come are reckoned.
    var months: Block {
        section(
            "months",
            "Months to come",
            [
                [
                    "Every estimate is looked at over 36 months or more. The first is the one after ",
                    "the day whose rates are used, unless the scenario names another. Each month is ",
                    "computed by the formulas for itself, so that free units, bands and floors count ",
                    "again, and totals over 12 and 36 months are sums of months.",
                ],
                [
                    "A month has the rates in force on its first day, as they are known at the ",
                    "release. A change within a month counts from the month after. A price that ends ",
                    "without another leaves its line without a price from then on, and totals with ",
                    "it are lower bounds. A report tells of every such change.",
                ],
                [
                    "Growth multiplies volumes: requests, users, runs, documents, sessions and ",
                    "traffic. It does not multiply sizes, shares, capacities, what is paid ",
                    "anyway or own costs. A share a month is compounded from the first month, which ",
                    "has the stated volumes; the factor is rounded half to even at 18 decimals every ",
                    "month. A table of months holds from each month until the next: nothing is ",
                    "interpolated. A corpus has a growth of its own, and what a month adds is read, ",
                    "embedded and written once.",
                ],
                [
                    "What falls once falls in the first month, or in the month that an own cost ",
                    "names. What is paid every month goes on. A credit pays the bills of the months ",
                    "before it expires; of the month in which it expires it pays the part before.",
                ],
                [
                    "The sum up to a month is printed as the exact sum, rounded. What stands for a ",
                    "month or a year is the difference of two such sums, so that they add up.",
                ],
                [
                    "Nothing is taken off later months for interest, unless the site or the scenario ",
                    "states a discount rate. Then a present value stands beside the totals: what the ",
                    "months are worth at the beginning of the first. Each month is paid at its end. ",
                    "The yearly rate is divided by twelve and compounded every month: what month n ",
                    "costs after discounts and credits, with what falls once in it, is divided by ",
                    "(1 + rate ÷ 12) to the power of n. The divisor is rounded half to even at 18 ",
                    "decimals every month, and the value of each month once at 12. At 8% a year ",
                    "twelve months make 8.3% in this way.",
                ],
                [
                    "A unit cost is the cost of a month of the whole scenario at list price, divided ",
                    "by the units of one workload in that month. A scenario with several workloads ",
                    "has one for each, and a chat one for its users, its conversations and its ",
                    "requests. Each holds all of the cost, so that they do not add up.",
                ],
            ]
        )
    }
}
