<?php
// What plugins may do to a site: parts of WordPress switched off, and the like, as off.json asks. Only in the web server.
$faults = getenv('HUMASD_FAULTS');
$off = $faults ? json_decode(file_get_contents(dirname($faults) . '/off.json'), true) : [];
if (in_array('xmlrpc', $off, true)) {
    add_filter('xmlrpc_enabled', '__return_false');
}
if (in_array('rest', $off, true)) {
    add_filter('rest_authentication_errors', fn() => new WP_Error('rest_disabled', 'REST API is off.', ['status' => 403]));
}
if (in_array('passwords', $off, true)) {
    add_filter('wp_is_application_passwords_available', '__return_false');
}
// As a database may: what the asked order does not tell apart comes in one order first, in another after.
if (in_array('order', $off, true)) {
    $tail = fn($order, $query) => "$order, ID " . ($query->get('offset') ? 'DESC' : 'ASC');
    add_filter('posts_orderby', $tail, 10, 2);
}
// As a plugin that tells a social network of a new post, and fails at it.
if (in_array('crash', $off, true)) {
    add_action('publish_post', fn() => a_function_that_is_missing());
}
if (in_array('refusal', $off, true)) {
    add_action('publish_post', fn() => wp_die('The token has expired.', '', ['response' => 403]));
}
