import Diagnostics

/// An offering is sold by scope or not at all by scope: an empty scope says that the question does
/// not arise, so it must not stand beside stated ones, where it would price a scope that is not
/// sold.
enum ScopeLaw {
    static func problems(in catalog: RateCatalog) -> [Diagnostic] {
        var first: [Shop: LedgerEntry] = [:]
        return catalog.releases.flatMap(\.entries)
            .compactMap { entry in
                let shop = Shop(entry.key.sku)
                guard let known = first[shop] else {
                    first[shop] = entry
                    return nil
                }
                let (scope, other) = (entry.key.sku.scope, known.key.sku.scope)
                guard (scope == nil) != (other == nil) else { return nil }
                return entry.problem(
                    code: "mixed-scope",
                    "\(entry.key.sku.offering) has \(entry.key.sku.meter) with a scope and without",
                    at: .scope,
                    notes: ["\(known.place) has it \(other == nil ? "without" : "with") one"],
                    help: "leave the scope empty in every line, or state it in every line"
                )
            }
    }
}
