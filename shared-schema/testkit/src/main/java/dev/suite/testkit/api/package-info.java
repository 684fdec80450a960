/**
 * What holds for every operation of every service, walked through its own OpenAPI document. A
 * service says in {@link dev.suite.testkit.api.Samples} how a request of it that works looks, in
 * {@link dev.suite.testkit.api.Tenant} what ids a company of it has, and extends the rules:
 *
 * <pre>{@code
 * @QuarkusTest
 * class IsolationTest extends IsolationRules {
 *   @Override
 *   protected Samples samples() {
 *     return Requests.SAMPLES;
 *   }
 *
 *   @Override
 *   protected Tenant open() {
 *     Tenant tenant = Tenant.of(SuiteOfTests.salon());
 *     return tenant.with("toy", bought(tenant));
 *   }
 * }
 * }</pre>
 */
package dev.suite.testkit.api;
