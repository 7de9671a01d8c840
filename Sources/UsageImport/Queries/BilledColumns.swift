/// What is read of a bill, and under which names it is written again.
struct BilledColumns {
    /// A column of the result, what it is called between the steps, and what stands in it.
    struct Column {
        let name: String
        let column: String
        let value: String
    }

    /// The columns of the export.
    let fields: [SQLField]

    /// What tells lines apart.
    let keys: [Column]

    /// What is summed.
    let numbers: [Column]

    /// Columns that say the same in every line.
    var constants: [(name: String, value: String)] = []

    /// The billed month as text.
    let month: String

    /// The day of the usage as text.
    let day: String

    /// The names under which a day of the billed month, and the day of the usage are written.
    let periodName: String
    let dayName: String

    /// Which lines are taken.
    let condition: String
}
