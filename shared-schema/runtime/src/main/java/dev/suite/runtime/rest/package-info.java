/**
 * HTTP as every service speaks it. A resource is a package-private class with public methods:
 *
 * <pre>{@code
 * @Path("/v1/companies/{company_id}/toys")
 * class ToyResource {
 *   @GET
 *   @RolesAllowed(Roles.READ)
 *   public Uni<Page<Toy>> list(@RestPath("company_id") long companyId, @RestQuery String after,
 *       @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
 *     Listing toys = new Listing("toys", companyId);
 *     return store.before(toys.after(after), limit + 1)
 *         .map(rows -> toys.page(rows, limit, row -> List.of(row.id())));
 *   }
 * }
 * }</pre>
 *
 * Token, company, role, media type, size, syntax, query and {@code @Valid @NotNull} body are
 * checked before the method runs ({@link dev.suite.runtime.rest.Order}); it throws {@link
 * dev.suite.runtime.rest.Problem} for what it finds itself, calls {@link
 * dev.suite.runtime.rest.ETags} before a change, and asks {@link
 * dev.suite.runtime.rest.caller.Caller} who is there. A service supplies beans of {@link
 * dev.suite.runtime.rest.caller.KnownCompanies}, {@link dev.suite.runtime.rest.gate.Replicas} and
 * {@link dev.suite.runtime.rest.Outage}.
 */
package dev.suite.runtime.rest;
