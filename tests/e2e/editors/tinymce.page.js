// TinyMCE in its frame.
import {provideTinyMCE} from './tinymce.js';

provideTinyMCE(false);
